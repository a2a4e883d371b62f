package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.SlaPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A warning or a breach that a clock comes to by the mere passing of time.
 *
 * @param when first instant at which it is to be noted
 * @param event what is noted, with the exact instant it stands for
 */
record Crossing(Instant when, Event event) {

  /** Returns what an open clock has yet to note, in the order of time. */
  static List<Crossing> ahead(ClockState clock, SlaPolicy policy, ClockMath math) {
    List<Crossing> all = new ArrayList<>();
    if (clock.finished()) {
      return all;
    }
    for (Warning warning : warnings(clock, policy)) {
      if (!clock.warned().contains(warning)) {
        Instant at = math.warns(clock, warning);
        if (at != null) {
          all.add(new Crossing(at, new WarningReached(clock.metric(), warning, at, false)));
        }
      }
    }
    Instant due = clock.breachedAt() == null ? math.due(clock) : null;
    Instant missed = due == null ? null : ClockMath.missed(due);
    if (due != null && missed != null) {
      TargetBreached breach = new TargetBreached(clock.metric(), due, clock.promise().target());
      all.add(new Crossing(missed, breach));
    }
    all.sort(Comparator.comparing(Crossing::when));
    return all;
  }

  /** Returns the warnings that the clock's agreement asks for. */
  static List<Warning> warnings(ClockState clock, SlaPolicy policy) {
    return policy.agreement(clock.promise().agreement()).map(Agreement::warnings).orElse(List.of());
  }

  /** Returns what is to be noted by an instant, of all clocks, in the order of time. */
  static List<Crossing> by(Instant now, SlaState slice, SlaPolicy policy, ClockMath math) {
    List<Crossing> all = new ArrayList<>();
    for (ClockState clock : slice.clocks()) {
      ahead(clock, policy, math).stream()
          .filter(crossing -> !crossing.when().isAfter(now))
          .forEach(all::add);
    }
    all.sort(Comparator.comparing(Crossing::when));
    return all;
  }

  /** Returns when the next is to be noted, or null. */
  static @Nullable Instant next(SlaState slice, SlaPolicy policy, ClockMath math) {
    Instant earliest = null;
    for (ClockState clock : slice.clocks()) {
      for (Crossing crossing : ahead(clock, policy, math)) {
        if (earliest == null || crossing.when().isBefore(earliest)) {
          earliest = crossing.when();
        }
      }
    }
    return earliest;
  }
}
