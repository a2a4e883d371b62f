package dev.helpdesk.reliability;

import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.ForwardingRecordStore;
import dev.helpdesk.spi.store.ForwardingStorage;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** What may be wrong with a store, planted to see that a test finds it. */
enum Defect {
  NONE {
    @Override
    CommitResult commit(RecordStore store, Changeset changeset, int count) {
      return store.commit(changeset);
    }
  },
  /** Says of messages that it has committed them, and has not. */
  SWALLOWS {
    @Override
    CommitResult commit(RecordStore store, Changeset changeset, int count) {
      return hasMessage(changeset) ? new CommitResult.Committed(false) : store.commit(changeset);
    }
  },
  /** Commits now and then once more what it has committed. */
  DOUBLES {
    @Override
    CommitResult commit(RecordStore store, Changeset changeset, int count) {
      CommitResult result = store.commit(changeset);
      if (result instanceof CommitResult.Committed && count % 2 == 1) {
        long unused = again(store, changeset, changeset.row().version());
      }
      return result;
    }
  },
  /** Forgets notifications. */
  FORGETS_NOTIFICATIONS {
    @Override
    CommitResult commit(RecordStore store, Changeset changeset, int count) {
      return store.commit(on(changeset, changeset.expectedVersion(), List.of()));
    }
  },
  /** Forgets the keys of commands. */
  FORGETS_KEYS {
    @Override
    CommitResult commit(RecordStore store, Changeset changeset, int count) {
      return store.commit(on(changeset, changeset.expectedVersion(), changeset.outbox(), false));
    }
  },
  /** Writes notifications in a commit of their own, after the first: only a kill shows it. */
  TWO_STEPS {
    @Override
    CommitResult commit(RecordStore store, Changeset changeset, int count) {
      RecordRow row = changeset.row();
      List<OutboxRow> outbox = changeset.outbox();
      CommitResult result =
          store.commit(changeset.copy(changeset.expectedVersion(), row).outbox(List.of()).build());
      if (result instanceof CommitResult.Committed && !outbox.isEmpty()) {
        LockSupport.parkNanos(BETWEEN_NANOS);
        while (store.commit(touch(changeset.now(), row, outbox))
            instanceof CommitResult.VersionConflict) {
          row = store.load(row.tenant(), row.id()).orElseThrow();
        }
      }
      return result;
    }
  },
  /** Says of new records that they are committed, and commits them then. */
  ACKNOWLEDGES_EARLY {
    @Override
    CommitResult commit(RecordStore store, Changeset changeset, int count) {
      throw new UnsupportedOperationException("the store behind does");
    }

    @Override
    Storage over(Storage inner) {
      return new WriteBehindStorage(inner, BETWEEN_NANOS);
    }
  },
  /** Does not look at the version: the last writer adds to what is there. */
  UNFENCED {
    @Override
    CommitResult commit(RecordStore store, Changeset changeset, int count) {
      CommitResult result = store.commit(changeset);
      while (result instanceof CommitResult.VersionConflict conflict) {
        Changeset late = on(changeset, conflict.actualVersion(), changeset.outbox());
        result = store.commit(late);
      }
      return result;
    }
  };

  /** How long what comes later is put off, as a round trip to another place would. */
  private static final long BETWEEN_NANOS = 5_000_000;

  /** Commits a changeset. */
  abstract CommitResult commit(RecordStore store, Changeset changeset, int count);

  /** Returns a changeset that writes notifications beside a record as it is. */
  private static Changeset touch(Instant now, RecordRow row, List<OutboxRow> outbox) {
    return Changeset.builder(now, row.version(), row).wordsKept(true).outbox(outbox).build();
  }

  private static boolean hasMessage(Changeset changeset) {
    return changeset.history().stream().anyMatch(row -> row.type().equals("MessagePosted"));
  }

  private static long again(RecordStore store, Changeset changeset, long version) {
    CommitResult unused = store.commit(on(changeset, version, List.of()));
    return version;
  }

  private static Changeset on(Changeset given, long version, List<OutboxRow> outbox) {
    return on(given, version, outbox, version == given.expectedVersion());
  }

  /** Returns the same changes on another version, without names. */
  private static Changeset on(
      Changeset given, long version, List<OutboxRow> outbox, boolean remembers) {
    long shift = version - given.expectedVersion();
    RecordRow row = given.row();
    RecordRow moved =
        new RecordRow(
            row.tenant(),
            row.id(),
            row.kind(),
            row.version() + shift,
            row.wakeUp(),
            row.stamp(),
            row.attributes(),
            row.words(),
            row.snapshot());
    List<HistoryRow> history =
        given.history().stream()
            .map(
                old ->
                    new HistoryRow(
                        old.tenant(),
                        old.record(),
                        old.version() + shift,
                        old.position(),
                        old.at(),
                        old.recordedAt(),
                        old.type(),
                        old.decision(),
                        old.body()))
            .toList();
    return given
        .copy(version, moved)
        .wordsKept(false)
        .history(history)
        .outbox(outbox)
        .claims(List.of())
        .releases(List.of())
        .idempotency(remembers ? given.idempotency() : null)
        .build();
  }

  /** Returns a store with this defect. */
  Storage over(Storage inner) {
    return this == NONE ? inner : new Defective(inner, this);
  }

  private static final class Defective extends ForwardingStorage {

    private final RecordStore records;

    Defective(Storage inner, Defect defect) {
      super(inner);
      AtomicInteger count = new AtomicInteger();
      records =
          new ForwardingRecordStore(inner.records()) {
            @Override
            public CommitResult commit(Changeset changeset) {
              return defect.commit(inner.records(), changeset, count.getAndIncrement());
            }
          };
    }

    @Override
    public RecordStore records() {
      return records;
    }
  }
}
