package dev.helpdesk.core.escalation.internal;

import dev.helpdesk.model.Check;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What tells a cause of a rule from one that was there before.
 *
 * @param crossed the thresholds of metrics that were reached, each with the last time
 * @param fresh whether the last of them was reached at an instant not seen before
 * @param weightBefore rank of the priority before the last classification, 0 without one
 * @param weight rank of the priority, 0 without one
 */
public record Causes(List<Mark> crossed, boolean fresh, int weightBefore, int weight) {

  static final Causes NONE = new Causes(List.of(), false, 0, 0);

  private static final int MAX_RANK = 1_000;

  /** Copies the list. */
  public Causes {
    crossed = Check.list(crossed, "crossed", Integer.MAX_VALUE);
  }

  /** Returns the ranks that the last classification raised the priority to or past. */
  List<Integer> ranksRaisedTo() {
    return weight < 1
        ? List.of()
        : IntStream.range(weight, Math.min(weightBefore, MAX_RANK + 1)).boxed().toList();
  }

  Causes crossed(String metric, String threshold, Instant at, long version) {
    String name = metric + "/" + threshold;
    Since since = new Since(at, version);
    boolean known =
        crossed.stream().anyMatch(m -> m.name().equals(name) && m.since().at().equals(since.at()));
    return new Causes(Mark.set(crossed, name, since), !known, weightBefore, weight);
  }

  Causes weighing(int rank) {
    return new Causes(crossed, fresh, weight, rank);
  }
}
