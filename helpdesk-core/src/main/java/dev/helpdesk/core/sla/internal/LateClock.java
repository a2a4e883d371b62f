package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.CountedStretch;
import dev.helpdesk.core.sla.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Starts a clock whose promise came late with what it would have counted by now. */
final class LateClock {

  private LateClock() {}

  static ClockStarted started(
      Metric metric, Promise promise, Replay replay, ClockMath math, Instant now) {
    List<CountedStretch> counted = new ArrayList<>();
    Duration paused = Duration.ZERO;
    boolean broken = replay.ran().size() > 1 || !replay.stood().isEmpty();
    if (broken) {
      Duration used = Duration.ZERO;
      for (Replay.Stretch span : replay.ran()) {
        Duration after = used.plus(length(metric, span, promise, math, now));
        counted.add(new CountedStretch(promise.calendar(), span.from(), used, after));
        used = after;
      }
      for (Replay.Stretch span : replay.stood()) {
        paused = paused.plus(length(metric, span, promise, math, now));
      }
    }
    return new ClockStarted(
        metric.name(),
        promise.agreement(),
        promise.calendar(),
        promise.target(),
        replay.startedAt(),
        counted,
        paused);
  }

  private static Duration length(
      Metric metric, Replay.Stretch span, Promise promise, ClockMath math, Instant now) {
    Instant to = span.to();
    return math.between(metric.name(), promise.calendar(), span.from(), to == null ? now : to);
  }
}
