package dev.helpdesk.core.sla;

import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of a clock went: every stretch from its start, and what was noted on the way.
 *
 * <p>The segments cover the time from the start up to {@code asOf} without gaps, and what they
 * counted adds up to the elapsed time exactly. A clock that was restarted is explained from its
 * last start.
 *
 * @param clock the clock as it stands
 * @param basis by what its target holds: the agreement and the classification as they are, or were
 *     when it ended
 * @param chosenBy by what its target was set last; other than the basis where the classification
 *     has changed since, and the target has not
 * @param asOf the instant for which it is explained
 * @param zone the zone of its calendar
 * @param segments the stretches, in the order of time
 * @param marks warnings, breaches and changes of target, in the order in which they were noted
 */
public record Explanation(
    ClockView clock,
    TargetBasis basis,
    TargetBasis chosenBy,
    Instant asOf,
    ZoneId zone,
    List<Segment> segments,
    List<Mark> marks) {

  /** Copies the lists. */
  public Explanation {
    Check.present(clock, "clock");
    Check.present(basis, "basis");
    Check.present(chosenBy, "chosenBy");
    Check.present(asOf, "asOf");
    Check.present(zone, "zone");
    segments = List.copyOf(segments);
    marks = List.copyOf(marks);
  }

  /** Returns the priority for which its target holds; null without one. */
  public @Nullable String priority() {
    return basis.priority();
  }

  /** Returns the sum of what the segments counted, which is the elapsed time. */
  public Duration counted() {
    return segments.stream().map(Segment::counted).reduce(Duration.ZERO, Duration::plus);
  }
}
