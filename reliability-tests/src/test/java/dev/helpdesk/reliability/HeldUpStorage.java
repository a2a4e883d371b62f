package dev.helpdesk.reliability;

import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.ForwardingRecordStore;
import dev.helpdesk.spi.store.ForwardingStorage;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds up its first commit: says that it has come so far, and waits until it may go on. */
final class HeldUpStorage extends ForwardingStorage {

  private final RecordStore records;

  HeldUpStorage(Storage inner, CountDownLatch here, CountDownLatch goOn) {
    super(inner);
    records =
        new ForwardingRecordStore(inner.records()) {
          @Override
          public CommitResult commit(Changeset changeset) {
            here.countDown();
            try {
              if (!goOn.await(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody lets it go on");
              }
            } catch (InterruptedException interrupted) {
              throw new CompletionException(interrupted);
            }
            return super.commit(changeset);
          }
        };
  }

  @Override
  public RecordStore records() {
    return records;
  }
}
