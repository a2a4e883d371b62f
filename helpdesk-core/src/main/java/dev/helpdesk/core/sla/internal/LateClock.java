package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.CountedStretch;
import dev.helpdesk.core.event.PausedStretch;
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
    List<Replay.Stretch> ran = joined(replay.ran(), now);
    List<Replay.Stretch> stood = new ArrayList<>();
    for (Replay.Stretch span : replay.stood()) {
      if (span.from().isBefore(end(span, now))) {
        stood.add(span);
      }
    }
    boolean broken = ran.size() > 1 || !stood.isEmpty();
    List<CountedStretch> counted = new ArrayList<>();
    Duration used = Duration.ZERO;
    for (Replay.Stretch span : ran) {
      Duration after = used.plus(length(metric, span, promise, math, now));
      counted.add(new CountedStretch(promise.calendar(), span.from(), used, after));
      used = after;
    }
    List<PausedStretch> paused = new ArrayList<>();
    Duration sum = Duration.ZERO;
    for (Replay.Stretch span : stood) {
      sum = sum.plus(length(metric, span, promise, math, now));
      paused.add(new PausedStretch(span.from(), end(span, now), span.cause()));
    }
    return new ClockStarted(
        metric.name(),
        promise.agreement(),
        promise.calendar(),
        promise.target(),
        replay.startedAt(),
        broken ? Spent.last(counted) : List.of(),
        sum,
        Spent.last(paused));
  }

  /** Joins stretches of which one ends where the next begins. */
  private static List<Replay.Stretch> joined(List<Replay.Stretch> spans, Instant now) {
    List<Replay.Stretch> all = new ArrayList<>();
    for (Replay.Stretch span : spans) {
      int last = all.size() - 1;
      if (last >= 0 && end(all.get(last), now).equals(span.from())) {
        all.set(last, new Replay.Stretch(all.get(last).from(), span.to(), span.cause()));
      } else {
        all.add(span);
      }
    }
    return all;
  }

  private static Instant end(Replay.Stretch span, Instant now) {
    Instant to = span.to();
    return to == null ? now : to;
  }

  private static Duration length(
      Metric metric, Replay.Stretch span, Promise promise, ClockMath math, Instant now) {
    return math.between(metric.name(), promise.calendar(), span.from(), end(span, now));
  }
}
