package dev.helpdesk.inmemory;

import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.ForwardingRecordStore;
import dev.helpdesk.spi.store.ForwardingStorage;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.tck.LostCommitFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * A store in memory behind a way that breaks, perhaps wrapped: to memory itself there is none. It
 * answers as an adapter should that knows when it sent what decides the commit.
 */
final class LosingFixture implements LostCommitFixture {

  private final SettableTime storeTime = new SettableTime(Instant.parse("2030-01-01T00:00:00Z"));
  private final AtomicReference<Optional<Lost>> next = new AtomicReference<>(Optional.empty());
  private final AtomicLong lost = new AtomicLong();
  private final Storage storage;

  private LosingFixture(UnaryOperator<Storage> wrapper) {
    storage = wrapper.apply(new Remote(new InMemoryStorage(storeTime)));
  }

  static LosingFixture wrapped(UnaryOperator<Storage> wrapper) {
    return new LosingFixture(wrapper);
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public void loseNextCommit(Lost when) {
    next.set(Optional.of(when));
  }

  @Override
  public long lostCommits() {
    return lost.get();
  }

  @Override
  public void advanceStoreTime(Duration by) {
    storeTime.advance(by);
  }

  private CommitResult commit(RecordStore records, Changeset changeset) {
    Optional<Lost> breaks = next.getAndSet(Optional.empty());
    if (breaks.isEmpty()) {
      return records.commit(changeset);
    }
    lost.incrementAndGet();
    if (breaks.get() == Lost.BEFORE) {
      throw new StoreFailedException("out of reach", true, new IllegalStateException());
    }
    CommitResult unheard = records.commit(changeset);
    return unheard instanceof CommitResult.Committed ? new CommitResult.Unknown() : unheard;
  }

  private final class Remote extends ForwardingStorage {

    Remote(Storage inner) {
      super(inner);
    }

    @Override
    public RecordStore records() {
      RecordStore within = super.records();
      return new ForwardingRecordStore(within) {
        @Override
        public CommitResult commit(Changeset changeset) {
          return LosingFixture.this.commit(within, changeset);
        }
      };
    }
  }
}
