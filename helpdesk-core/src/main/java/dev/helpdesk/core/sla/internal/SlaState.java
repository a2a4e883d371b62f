package dev.helpdesk.core.sla.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a ticket, and the little they need to know of it.
 *
 * @param clocks one for each metric that ever had a target, in the order in which they started
 * @param answeredAt when the desk first answered in public, or null
 * @param current the state it is in, or null before the first
 * @param previous the state before, or null
 * @param exclusions the periods that do not count
 */
public record SlaState(
    List<ClockState> clocks,
    @Nullable Instant answeredAt,
    @Nullable Step current,
    @Nullable Step previous,
    Exclusions exclusions) {

  /** Nothing happened yet. */
  public static final SlaState INITIAL = new SlaState(List.of(), null, null, null, Exclusions.NONE);

  /** Copies the list. */
  public SlaState {
    clocks = List.copyOf(clocks);
  }

  /** Returns the clock of a metric, or null. */
  public @Nullable ClockState clock(String metric) {
    for (ClockState clock : clocks) {
      if (clock.metric().equals(metric)) {
        return clock;
      }
    }
    return null;
  }

  /** Returns this state with a clock put in, in the place of the one of its metric. */
  SlaState with(ClockState changed) {
    List<ClockState> all = new ArrayList<>(clocks);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).metric().equals(changed.metric())) {
        all.set(i, changed);
        return new SlaState(all, answeredAt, current, previous, exclusions);
      }
    }
    all.add(changed);
    return new SlaState(all, answeredAt, current, previous, exclusions);
  }

  /** Returns this state with one more period that does not count. */
  SlaState with(ExcludedPeriod period) {
    return new SlaState(clocks, answeredAt, current, previous, exclusions.with(period));
  }
}
