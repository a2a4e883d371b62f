package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.tck.linear.LinearizabilityChecker;
import dev.helpdesk.tck.linear.Observation;
import dev.helpdesk.tck.linear.Operation;
import dev.helpdesk.tck.linear.Recorder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * That the calls on one record are linearizable: whatever runs at the same time, the answers are
 * those of some order of the calls, one after another, that respects time.
 *
 * <p>Each history is of 4 to 8 threads and some 20 to 200 calls, drawn from a seed; the threads
 * themselves are not, so a failure prints the history that it saw. How many there are is declared
 * by {@link StorageFixture#histories}.
 */
public abstract class LinearizabilityContract extends StorageContract {

  private static final int MOST_PLAYERS = 8;
  private static final int MORE_HISTORIES = 1_000;

  private volatile List<Operation> wrong = List.of();
  private volatile String why = "";
  private volatile Recorder recorder = new Recorder();
  private final Race.Pairs pairs = new Race.Pairs();
  private final AtomicInteger met = new AtomicInteger();

  /** Leaves the fixture to the subclass. */
  protected LinearizabilityContract() {}

  /** {@code LINEAR-01}. */
  @Test
  public void LINEAR_01_commits_loads_and_histories_of_a_record_have_an_order_that_respects_time() {
    play(false);
  }

  /** {@code LINEAR-02}. */
  @Test
  public void LINEAR_02_so_have_commits_with_keys_and_those_of_which_the_outcome_is_unknown() {
    play(true);
  }

  /**
   * Plays all histories, and on until as many commits have met another call: those that meet
   * nothing show nothing.
   */
  private void play(boolean keys) {
    int histories = fixture().histories();
    int players = Math.min(MOST_PLAYERS, Math.max(4, fixture().racers()));
    List<Long> commits =
        Race.inStep(
            players,
            (race, player) -> {
              long written = 0;
              for (int i = 0; why.isEmpty() && isToBePlayed(i, histories); i++) {
                race.meet();
                playOne(i, player, keys);
                race.meet();
                if (player == 0) {
                  written += check(i, keys);
                  recorder = new Recorder();
                }
                race.meet();
              }
              return written;
            });
    assertThat(why).as(() -> described(wrong)).isEmpty();
    assertThat(commits.get(0)).as("commits").isGreaterThanOrEqualTo(histories);
    assertThat(met.get()).as("commits that met another call").isGreaterThanOrEqualTo(histories);
  }

  private boolean isToBePlayed(int history, int histories) {
    return history < histories || (met.get() < histories && history < histories + MORE_HISTORIES);
  }

  private void playOne(int history, int player, boolean keys) {
    int players = 4 + history % (MOST_PLAYERS - 3);
    if (player >= players) {
      return;
    }
    Dice dice = new Dice(history * 64L + player + (keys ? 32 : 0));
    int calls = history % 50 == 0 ? 200 / players : 20 / players + dice.below(8);
    new RecordPlayer(records(), idOf(history, keys), recorder, player, keys, pairs)
        .play(calls, dice);
  }

  /** Checks one history, and that its record is what it says; returns how many commits it has. */
  private long check(int history, boolean keys) {
    RecordId id = idOf(history, keys);
    List<String> log = RecordPlayer.log(records(), id);
    List<Operation> operations = recorder.operations();
    Optional<String> violation = LinearizabilityChecker.check(operations, log);
    long version = records().load(TENANT, id).map(RecordRow::version).orElse(0L);
    if (violation.isPresent() || version != log.size()) {
      wrong = operations;
      why =
          "history "
              + history
              + ": "
              + violation.orElse("version " + version + " with " + log.size() + " events");
    }
    List<Operation> commits =
        operations.stream().filter(each -> each.seen() instanceof Observation.Written).toList();
    int unused =
        met.addAndGet(
            (int)
                commits.stream().filter(each -> operations.stream().anyMatch(each::meets)).count());
    return commits.size();
  }

  private static RecordId idOf(int history, boolean keys) {
    return RecordId.of((keys ? "keyed-" : "r-") + history);
  }

  private static String described(List<Operation> operations) {
    List<Operation> ordered = new ArrayList<>(operations);
    ordered.sort(Comparator.comparingLong(Operation::began));
    return ordered.stream().map(Operation::toString).collect(Collectors.joining("\n", "\n", "\n"));
  }
}
