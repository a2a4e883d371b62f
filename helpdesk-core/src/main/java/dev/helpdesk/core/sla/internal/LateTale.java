package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.CountedStretch;
import dev.helpdesk.core.event.PausedStretch;
import dev.helpdesk.core.view.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what a clock that came late counted and left out before it came. */
final class LateTale {

  private final ClockStarted event;
  private final Happened happened;
  private final ClockMath math;
  private final List<Phase> phases = new ArrayList<>();

  private LateTale(ClockStarted event, Happened happened, ClockMath math) {
    this.event = event;
    this.happened = happened;
    this.math = math;
  }

  /** Returns the phases from the start of the clock until it came. */
  static List<Phase> phases(ClockStarted event, Happened happened, ClockMath math) {
    LateTale tale = new LateTale(event, happened, math);
    List<CountedStretch> counted = event.counted();
    Instant first = counted.get(0).from();
    // What was counted before that is kept no more.
    tale.still(Phase.Kind.FINISHED, event.startedAt(), first, null);
    for (int i = 0; i < counted.size(); i++) {
      boolean last = i + 1 == counted.size();
      tale.tell(counted.get(i), last ? happened.at() : counted.get(i + 1).from());
    }
    return tale.phases;
  }

  private void tell(CountedStretch one, Instant next) {
    List<PausedStretch> paused =
        event.paused().stream()
            .filter(each -> !each.from().isBefore(one.from()) && !each.to().isAfter(next))
            .toList();
    Instant end = paused.isEmpty() ? end(one, next) : paused.get(0).from();
    phases.add(new Phase(Phase.Kind.RUNNING, one.calendar(), one.from(), end, null, happened));
    Instant cursor = end;
    for (PausedStretch each : paused) {
      still(Phase.Kind.FINISHED, cursor, each.from(), null);
      still(Phase.Kind.PAUSED, each.from(), each.to(), each.cause());
      cursor = each.to();
    }
    still(Phase.Kind.FINISHED, cursor, next, null);
  }

  /** Returns when all that a stretch counted had been used, or where the next begins. */
  private Instant end(CountedStretch one, Instant next) {
    Duration length = one.after().minus(one.before());
    String metric = event.metric();
    boolean whole = math.between(metric, one.calendar(), one.from(), next).equals(length);
    Instant used = whole ? next : math.add(metric, one.calendar(), one.from(), length);
    return used == null ? next : used;
  }

  private void still(Phase.Kind kind, Instant from, Instant to, @Nullable String cause) {
    phases.add(new Phase(kind, event.calendar(), from, to, cause, happened));
  }
}
