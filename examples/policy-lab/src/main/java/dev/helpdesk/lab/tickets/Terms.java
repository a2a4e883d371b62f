package dev.helpdesk.lab.tickets;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What is promised for a time: the {@code policy} of a scenario.
 *
 * @param targets business time by clock; a clock without one doesn't run
 * @param pauseIn states in which clocks stand still
 * @param paused clocks that stand still in them
 * @param includesFirst whether the message that creates the ticket begins a cycle of next responses
 */
record Terms(
    Map<CaseMetric, Duration> targets,
    Set<CaseState> pauseIn,
    Set<CaseMetric> paused,
    boolean includesFirst) {

  /** Copies the collections. */
  Terms {
    targets = Map.copyOf(targets);
    pauseIn = Set.copyOf(pauseIn);
    paused = Set.copyOf(paused);
  }

  /** Returns in which states a clock stands still. */
  Set<CaseState> pauses(CaseMetric metric) {
    return paused.contains(metric) ? pauseIn : Set.of();
  }
}
