package dev.helpdesk.acceptance.model;

import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.ForwardingRecordStore;
import dev.helpdesk.spi.store.ForwardingStorage;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;

/** A store that loses the last notification of each hundredth commit. */
final class LossyStorage extends ForwardingStorage {

  private static final int EACH = 100;

  private final RecordStore records;
  private int commits;

  LossyStorage(Storage real) {
    super(real);
    records =
        new ForwardingRecordStore(real.records()) {
          @Override
          public CommitResult commit(Changeset given) {
            boolean loses = ++commits % EACH == 0 && !given.outbox().isEmpty();
            return super.commit(loses ? without(given) : given);
          }
        };
  }

  @Override
  public RecordStore records() {
    return records;
  }

  private static Changeset without(Changeset given) {
    return given
        .copy(given.expectedVersion(), given.row())
        .outbox(given.outbox().subList(0, given.outbox().size() - 1))
        .build();
  }
}
