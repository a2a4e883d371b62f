package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.NOW;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.tck.LostCommitFixture.Lost;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a store promises of a commit when the way to what keeps it breaks.
 *
 * <p>For adapters to whose store there is a way that breaks. What they answer may differ, as long
 * as it is true: that the commit failed, that nobody knows, or, once they have looked, that it is
 * done.
 */
public abstract class LostCommitContract extends StorageContract {

  private static final RecordId R = RecordId.of("r-1");

  /** More than a pool has connections, so that one lost with each commit is missed. */
  private static final int LOSSES = 40;

  /** What a store says of a commit. */
  private enum Outcome {
    DONE,
    /** Nothing is written. */
    FAILED,
    /** Nothing is written, and something stands against it. */
    REFUSED,
    UNKNOWN
  }

  /** Leaves the fixture to the subclass. */
  protected LostCommitContract() {}

  @Override
  protected abstract LostCommitFixture newFixture();

  /** {@code FAIL-01}. */
  @Test
  public void FAIL_01_a_commit_that_failed_has_written_nothing() {
    for (int i = 0; i < steps().size(); i++) {
      Changeset next = steps().get(i);
      List<Object> before = seen(storage());
      Outcome outcome = lose(Lost.BEFORE, next);

      assertThat(outcome).isNotEqualTo(Outcome.REFUSED);
      if (outcome != Outcome.DONE) {
        assertThat(seen(storage())).isEqualTo(before);
        assertThat(committed(next)).isNotNull();
      }
      assertThat(seen(storage())).isEqualTo(seenWithoutLoss(i + 1));
    }
  }

  /** {@code FAIL-02}. */
  @Test
  public void FAIL_02_a_commit_that_took_place_is_answered_neither_as_failed_nor_as_refused() {
    for (int i = 0; i < steps().size(); i++) {
      assertThat(lose(Lost.AFTER, steps().get(i))).isIn(Outcome.UNKNOWN, Outcome.DONE);
      assertThat(seen(storage())).isEqualTo(seenWithoutLoss(i + 1));
    }
  }

  /** {@code FAIL-03}. */
  @Test
  public void FAIL_03_what_became_of_an_unknown_commit_is_told_by_its_key_and_its_decision() {
    for (Lost lost : Lost.values()) {
      Changeset keyed = Change.of("keyed-" + lost).key("key-" + lost).build();
      Changeset plain = Change.of("plain-" + lost).build();
      boolean keyedIsDone = lose(lost, keyed) == Outcome.DONE || lost == Lost.AFTER;
      boolean plainIsDone = lose(lost, plain) == Outcome.DONE || lost == Lost.AFTER;

      assertThat(records().remembered(TENANT, "key-" + lost).map(Values::of))
          .isEqualTo(Optional.ofNullable(keyedIsDone ? keyed.idempotency() : null).map(Values::of));
      assertThat(decisions(keyed)).isEqualTo(keyedIsDone ? List.of(decision(keyed)) : List.of());
      assertThat(decisions(plain)).isEqualTo(plainIsDone ? List.of(decision(plain)) : List.of());
      assertThat(commit(keyed))
          .isInstanceOf(
              keyedIsDone ? CommitResult.AlreadyDone.class : CommitResult.Committed.class);
      assertThat(commit(plain))
          .isInstanceOf(
              plainIsDone ? CommitResult.VersionConflict.class : CommitResult.Committed.class);
      assertThat(decisions(keyed)).containsExactly(decision(keyed));
      assertThat(decisions(plain)).containsExactly(decision(plain));
    }
  }

  /** {@code FAIL-04}. */
  @Test
  public void FAIL_04_a_lost_commit_holds_up_nothing_that_comes_after_it() {
    for (int i = 0; i < LOSSES; i++) {
      assertThat(lose(i % 2 == 0 ? Lost.BEFORE : Lost.AFTER, Change.of("lost-" + i).build()))
          .isNotEqualTo(Outcome.REFUSED);
    }
    List<CommitResult> others = race(racer -> commit(Change.of("r-" + racer).wakeUp(NOW)));
    long rows = others.size();
    for (int i = 0; i < LOSSES; i++) {
      long version =
          records().load(TENANT, RecordId.of("lost-" + i)).map(RecordRow::version).orElse(0L);
      rows += committed(Change.of("lost-" + i).on(version).wakeUp(NOW)).row().version();
    }

    assertThat(others).containsOnly(new CommitResult.Committed(false));
    assertThat(storage().feed().read(TENANT, 0, 10_000)).hasSize((int) rows);
    assertThat(storage().wakeUps().claim(NOW, LONG, 10_000)).hasSize(LOSSES + others.size());
  }

  /** A first commit, one with all that a commit may do, and a touch. */
  private static List<Changeset> steps() {
    return List.of(
        Change.of("r-1")
            .words(List.of("printer"), List.of())
            .text("old", "text")
            .notification("kept", NOW, "remind")
            .claim("held", null)
            .build(),
        Change.of("r-1")
            .on(1)
            .events(2)
            .wakeUp(NOW)
            .words(List.of("router"), List.of())
            .text("new", "text")
            .deleteText("old")
            .notification("n", NOW)
            .withdraw("remind")
            .duty("duty", NOW)
            .claim("name", null)
            .release("held")
            .key("key")
            .build(),
        Change.of("r-1")
            .on(3)
            .touch()
            .wakeUp(NOW.plusSeconds(5))
            .text("by-touch", "text")
            .key("touch")
            .build());
  }

  /** Commits while the way breaks, and returns what the store says of it. */
  private Outcome lose(Lost when, Changeset changeset) {
    LostCommitFixture fixture = (LostCommitFixture) fixture();
    long before = fixture.lostCommits();
    fixture.loseNextCommit(when);
    Outcome outcome = attempt(changeset);
    assertThat(fixture.lostCommits()).as("commits lost").isEqualTo(before + 1);
    return outcome;
  }

  private Outcome attempt(Changeset changeset) {
    try {
      CommitResult result = records().commit(changeset);
      if (result instanceof CommitResult.Committed) {
        return Outcome.DONE;
      }
      return result instanceof CommitResult.Unknown ? Outcome.UNKNOWN : Outcome.REFUSED;
    } catch (StoreFailedException failed) {
      return Outcome.FAILED;
    } catch (RuntimeException lost) {
      return Outcome.UNKNOWN;
    }
  }

  /** Returns what another store shows after the first steps, of which none was lost. */
  private List<Object> seenWithoutLoss(int steps) {
    try (LostCommitFixture other = newFixture()) {
      for (Changeset each : steps().subList(0, steps)) {
        assertThat(other.storage().records().commit(each))
            .isEqualTo(new CommitResult.Committed(false));
      }
      other.awaitQueries();
      return seen(other.storage());
    }
  }

  /** Returns all that is to be seen of the steps, by every part of a store. */
  private List<Object> seen(Storage storage) {
    fixture().awaitQueries();
    RecordStore records = storage.records();
    return List.of(
        records.load(TENANT, R).map(Values::of),
        Values.ofHistory(records.history(TENANT, R, 0, 10)),
        records.texts(TENANT, R),
        records.name(TENANT, "held"),
        records.name(TENANT, "name"),
        records.remembered(TENANT, "key").map(Values::of),
        records.remembered(TENANT, "touch").map(Values::of),
        storage.outbox().of(TENANT, R),
        storage.outbox().next(),
        storage.duties().get(TENANT, "duty").map(Values::of),
        storage.wakeUps().next(),
        Values.ofHistory(storage.feed().read(TENANT, 0, 10)),
        storage.query().count(TENANT, new Criteria.All()),
        storage.query().count(TENANT, containing("printer")),
        storage.query().count(TENANT, containing("router")));
  }

  private static Criteria containing(String word) {
    return new Criteria.Contains(Audience.PUBLIC, List.of(word));
  }

  private static String decision(Changeset changeset) {
    return changeset.history().get(0).decision().id();
  }

  private List<String> decisions(Changeset changeset) {
    return records().history(TENANT, changeset.row().id(), 0, 10).stream()
        .map(row -> row.decision().id())
        .toList();
  }
}
