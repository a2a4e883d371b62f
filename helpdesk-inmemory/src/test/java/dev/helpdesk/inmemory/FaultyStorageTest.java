package dev.helpdesk.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Attributes;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Decision;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.spi.store.Words;
import dev.helpdesk.tck.Fault;
import dev.helpdesk.tck.FaultyStorage;
import dev.helpdesk.tck.Race;
import dev.helpdesk.tck.SimulatedCrash;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultyStorageTest {

  private static final TenantId DESK = TenantId.of("desk");
  private static final RecordId RECORD = RecordId.of("r-1");
  private static final Instant NOW = Instant.parse("2025-03-03T09:00:00Z");

  private final Storage inner = new InMemoryStorage(new SettableTime(NOW));
  private final FaultyStorage faulty = new FaultyStorage(inner);

  @Test
  void calls_are_counted_and_listed() {
    faulty.records().commit(first());
    faulty.wakeUps().release(DESK, RECORD);
    assertThat(faulty.feed().head(DESK)).isEqualTo(1);

    assertThat(faulty.calls()).isEqualTo(3);
    assertThat(faulty.callsMade())
        .containsExactly("records.commit", "wakeUps.release", "feed.head");
  }

  @Test
  void a_crash_before_a_commit_writes_nothing_and_no_later_call_comes_through() {
    faulty.failAt(1, Fault.CRASH_BEFORE);

    assertThatThrownBy(() -> faulty.records().commit(first())).isInstanceOf(SimulatedCrash.class);
    assertThatThrownBy(() -> faulty.records().commit(first())).isInstanceOf(SimulatedCrash.class);
    assertThat(inner.records().load(DESK, RECORD)).isEmpty();
    assertThat(faulty.calls()).isEqualTo(1);
    faulty.heal();
    assertThat(faulty.records().commit(first())).isInstanceOf(CommitResult.Committed.class);
  }

  @Test
  void a_crash_after_a_commit_has_written() {
    faulty.failAt(1, Fault.CRASH_AFTER);

    assertThatThrownBy(() -> faulty.records().commit(first())).isInstanceOf(SimulatedCrash.class);
    assertThat(inner.records().load(DESK, RECORD)).isPresent();
  }

  @Test
  void a_failure_lasts_as_many_calls_as_it_is_told_to() {
    faulty.failFrom(2, 2, Fault.FAILED);

    assertThat(faulty.records().load(DESK, RECORD)).isEmpty();
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> faulty.records().commit(first()))
          .isInstanceOf(StoreFailedException.class);
    }
    assertThat(faulty.records().commit(first())).isInstanceOf(CommitResult.Committed.class);
  }

  @Test
  void an_unknown_outcome_is_answered_whether_it_was_written_or_not() {
    faulty.failAt(1, Fault.UNKNOWN_BEFORE);
    assertThat(faulty.records().commit(first())).isEqualTo(new CommitResult.Unknown());
    assertThat(inner.records().load(DESK, RECORD)).isEmpty();

    faulty.forget();
    faulty.failAt(1, Fault.UNKNOWN_AFTER);
    assertThat(faulty.records().commit(first())).isEqualTo(new CommitResult.Unknown());
    assertThat(inner.records().load(DESK, RECORD)).isPresent();
  }

  @Test
  void a_lost_connection_is_an_exception_that_promises_nothing() {
    faulty.failFrom(1, Long.MAX_VALUE, Fault.LOST_AFTER);

    assertThatThrownBy(() -> faulty.records().commit(first()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(inner.records().load(DESK, RECORD)).isPresent();
    assertThatThrownBy(() -> faulty.outbox().next()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_fault_may_wait_for_the_calls_of_one_name() {
    faulty.failAtCallOf("records.commit", 2, Fault.UNKNOWN_AFTER);

    assertThat(faulty.records().commit(first())).isInstanceOf(CommitResult.Committed.class);
    assertThat(faulty.records().load(DESK, RECORD)).isPresent();
    assertThat(faulty.records().commit(first())).isEqualTo(new CommitResult.Unknown());
    assertThat(faulty.records().commit(first())).isEqualTo(new CommitResult.VersionConflict(1));
  }

  @Test
  void another_may_come_between_two_calls() {
    faulty.before(
        2,
        () ->
            assertThat(inner.records().commit(first())).isInstanceOf(CommitResult.Committed.class));

    assertThat(faulty.records().load(DESK, RECORD)).isEmpty();
    assertThat(faulty.records().commit(first())).isEqualTo(new CommitResult.VersionConflict(1));
  }

  @Test
  void a_call_may_be_held_after_its_work_until_another_came_as_far() {
    AtomicBoolean seen = new AtomicBoolean();
    faulty.after(
        1,
        () -> seen.set(Race.start(() -> inner.records().load(DESK, RECORD).isPresent()).result()));

    assertThat(faulty.records().commit(first())).isInstanceOf(CommitResult.Committed.class);
    assertThat(seen).isTrue();
    assertThat(faulty.records().commit(first())).isEqualTo(new CommitResult.VersionConflict(1));
  }

  private static Changeset first() {
    EncodedBody body = EncodedBody.of("{}");
    RecordRow row =
        new RecordRow(DESK, RECORD, "incident", 1, null, 0, Attributes.none(), Words.none(), body);
    Decision decision = new Decision("d-1", "Register", ActorId.of("ana"), 0, false);
    HistoryRow event = new HistoryRow(DESK, RECORD, 1, 0, NOW, NOW, "Opened", decision, body);
    return Changeset.builder(NOW, 0, row).history(List.of(event)).build();
  }
}
