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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

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

  /** Commits a changeset. */
  abstract CommitResult commit(RecordStore store, Changeset changeset, int count);

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
