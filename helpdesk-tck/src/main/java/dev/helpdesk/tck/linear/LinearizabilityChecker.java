package dev.helpdesk.tck.linear;

import dev.helpdesk.tck.linear.CommitOrder.Commit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for one order of all calls on a record that explains every answer and respects time: a call
 * that ended before another began comes first.
 *
 * <p>Such an order is found without search, because a record only grows: its final history fixes
 * the order of commits, and what a call was answered fixes between which of them it came. There is
 * an order exactly when, taken in the order of their beginnings, each call can be put at the
 * earliest place that its answer and those before it allow. Takes O(n log n) for n calls. An unsure
 * commit that is in the history may have happened at any time after it began.
 */
public final class LinearizabilityChecker {

  /**
   * Where a call may stand. Commit number n has place 2n; place 2n + 1 is what is seen after it.
   */
  private record Window(long first, long last) {}

  private record Placed(Operation operation, long place) {}

  private final CommitOrder commits;

  private LinearizabilityChecker(CommitOrder commits) {
    this.commits = commits;
  }

  /**
   * Checks calls against the history that they left.
   *
   * @param operations all calls that may have written, and any number that read
   * @param log the events of the record after all calls ended
   * @return why there is no order, or empty when there is one
   */
  public static Optional<String> check(List<Operation> operations, List<String> log) {
    try {
      new LinearizabilityChecker(new CommitOrder(operations, log)).place(operations);
      return Optional.empty();
    } catch (Violation violation) {
      return Optional.of(String.valueOf(violation.getMessage()));
    }
  }

  private void place(List<Operation> operations) {
    List<Operation> byBeginning = new ArrayList<>(operations);
    byBeginning.sort(Comparator.comparingLong(Operation::began));
    List<Operation> ends = new ArrayList<>(operations);
    ends.sort(Comparator.comparingLong(Operation::ended));
    Map<Operation, Long> places = new HashMap<>();
    Placed latest = null;
    int ended = 0;
    for (Operation operation : byBeginning) {
      while (ends.get(ended).ended() < operation.began()) {
        latest = later(latest, ends.get(ended), places);
        ended++;
      }
      Window window = windowOf(operation);
      if (window != null) {
        long place = earliest(window, latest);
        if (place > window.last()) {
          throw new Violation(
              operation + " must come before place " + (window.last() + 1) + ", after " + latest);
        }
        places.put(operation, place);
      }
    }
  }

  private @Nullable Placed later(
      @Nullable Placed latest, Operation ended, Map<Operation, Long> places) {
    Long place = places.get(ended);
    if (place == null || ended.seen() instanceof Observation.Unsure) {
      return latest;
    }
    return latest == null || place > latest.place() ? new Placed(ended, place) : latest;
  }

  /** Returns the first place of a window after what ended before; readers stand at odd places. */
  private static long earliest(Window window, @Nullable Placed latest) {
    long least = latest == null ? 0 : latest.place();
    if (least <= window.first()) {
      return window.first();
    }
    return least % 2 == 0 ? least + 1 : least;
  }

  /** Returns where a call may stand, or null when it says nothing about that. */
  private @Nullable Window windowOf(Operation operation) {
    Observation seen = operation.seen();
    Commit commit = commits.of(operation);
    if (commit != null) {
      return new Window(2L * commit.number(), 2L * commit.number());
    }
    if (seen instanceof Observation.Loaded loaded) {
      List<String> events = commits.firstOf(loaded.version());
      String last = events.isEmpty() ? "" : events.get(events.size() - 1);
      return at(loaded.version(), last.equals(loaded.lastEvent()), seen);
    }
    if (seen instanceof Observation.Listed listed) {
      int version = listed.events().size();
      return at(version, commits.firstOf(version).equals(listed.events()), seen);
    }
    if (seen instanceof Observation.Refused refused) {
      Commit first = commits.withKey(refused.key());
      boolean early = first == null || refused.actualVersion() < first.to();
      return at(
          refused.actualVersion(), early && refused.actualVersion() != refused.onVersion(), seen);
    }
    if (seen instanceof Observation.Repeated repeated) {
      return since(repeated.key(), repeated.fromVersion(), repeated.toVersion(), seen);
    }
    if (seen instanceof Observation.Asked asked) {
      return asked.toVersion() == 0
          ? before(asked.key())
          : since(asked.key(), -1, asked.toVersion(), seen);
    }
    return null;
  }

  private Window at(long version, boolean explained, Observation seen) {
    if (!explained) {
      throw new Violation("no state of the record explains " + seen);
    }
    long place = 2L * commits.stateAt(version) + 1;
    return new Window(place, place);
  }

  private Window before(String key) {
    Commit first = commits.withKey(key);
    return new Window(1, first == null ? 2L * commits.size() + 1 : 2L * first.number() - 1);
  }

  private Window since(String key, long from, long to, Observation seen) {
    Commit first = commits.withKey(key);
    if (first == null || first.to() != to || (from >= 0 && first.from() != from)) {
      throw new Violation("no commit explains " + seen);
    }
    return new Window(2L * first.number() + 1, 2L * commits.size() + 1);
  }
}
