package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.Cycles;
import dev.helpdesk.core.sla.MetricKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric of a ticket once more, by counting minutes one by one over what happened to it. Knows
 * no conditions and none of the clock's own events; everything is on the minute.
 *
 * <p>A cycle has its time whether somebody promised anything or not; what was promised of it stands
 * beside it.
 */
final class NaiveLife {

  /** The stretches of a cycle; the end of the last is null while it goes on. */
  private static final class Cycle {
    final long start;
    final List<Long[]> ran = new ArrayList<>();
    final List<Long[]> stood = new ArrayList<>();
    boolean open = true;

    Cycle(long start) {
      this.start = start;
    }
  }

  /** What is promised of a cycle, and what became of it. */
  private static final class Promised {
    final Cycle cycle;
    long target;
    @Nullable Long breachedAt;
    @Nullable ClockOutcome outcome;
    @Nullable Long due;
    long end;
    long elapsed;
    long paused;
    boolean stood;
    boolean unanswered;

    Promised(Cycle cycle, long target) {
      this.cycle = cycle;
      this.target = target;
    }
  }

  private final MetricKind kind;
  private final boolean includesFirst;
  private final List<Promised> all = new ArrayList<>();
  private @Nullable Cycle cycle;
  private @Nullable Long wanted;
  private String state = "new";
  private boolean answered;
  private boolean asked;

  NaiveLife(MetricKind kind, boolean includesFirst) {
    this.kind = kind;
    this.includesFirst = includesFirst;
  }

  void open(Instant instant, @Nullable Duration target, boolean byRequester) {
    long at = NaiveMinutes.minute(instant);
    wanted = target == null ? null : target.toMinutes();
    asked = byRequester;
    if (kind == MetricKind.NEXT_RESPONSE ? byRequester && includesFirst : true) {
      start(at);
    }
  }

  void move(Instant instant, String to) {
    long at = pass(instant);
    boolean was = isEnded(state);
    boolean is = isEnded(to);
    state = to;
    Cycle now = cycle;
    boolean running = now != null && now.open;
    if (is && running) {
      boolean cancels = kind == MetricKind.NEXT_RESPONSE || kind == MetricKind.PERIODIC_UPDATE;
      end(at, cancels ? ClockOutcome.CANCELLED : null, isOnce());
    } else if (was && !is) {
      if (kind == MetricKind.RESOLUTION && now != null) {
        reopen(now, at);
      } else if (kind == MetricKind.PERIODIC_UPDATE
          || (kind == MetricKind.NEXT_RESPONSE && asked)) {
        start(at);
      }
    }
    asked = asked && (was || !is);
    stand(at);
  }

  void reply(Instant instant) {
    long at = pass(instant);
    answered = true;
    asked = false;
    boolean running = cycle != null && cycle.open;
    if (running && kind != MetricKind.RESOLUTION) {
      end(at, null, false);
      if (kind == MetricKind.PERIODIC_UPDATE) {
        start(at);
      }
    }
  }

  void ask(Instant instant) {
    long at = pass(instant);
    asked = true;
    boolean running = cycle != null && cycle.open;
    if (kind == MetricKind.NEXT_RESPONSE
        && !running
        && !isEnded(state)
        && (answered || includesFirst)) {
      start(at);
    }
  }

  void accept(Instant instant) {
    long at = pass(instant);
    if (kind == MetricKind.ACKNOWLEDGEMENT && cycle != null && cycle.open) {
      end(at, null, false);
    }
  }

  void classify(Instant instant, @Nullable Duration target) {
    long at = pass(instant);
    wanted = target == null ? null : target.toMinutes();
    Promised last = last();
    if (last != null && last.outcome == null) {
      if (wanted == null) {
        close(last, at, ClockOutcome.NONE, false);
      } else if (wanted != last.target) {
        aim(last, wanted, at);
      }
    } else {
      attach(at);
    }
  }

  /** Lets time pass until an instant. */
  long pass(Instant instant) {
    long at = NaiveMinutes.minute(instant);
    Promised last = last();
    if (last != null && last.outcome == null && last.breachedAt == null) {
      Long due = NaiveMinutes.reached(last.cycle.ran, last.target, at);
      last.breachedAt = due != null && due < at ? due : null;
    }
    return at;
  }

  // What is promised.

  private void attach(long at) {
    Cycle now = cycle;
    Promised last = last();
    boolean free = last == null || last.cycle != now || last.outcome == ClockOutcome.NONE;
    if (free && wanted != null && now != null && now.open) {
      Promised late = new Promised(now, wanted);
      all.add(late);
      aim(late, wanted, at);
    }
  }

  private static void aim(Promised promised, long target, long at) {
    promised.target = target;
    Long due = NaiveMinutes.reached(promised.cycle.ran, target, at);
    boolean broken = due != null && due < at;
    promised.breachedAt = !broken ? null : promised.breachedAt == null ? at : promised.breachedAt;
  }

  private void close(Promised promised, long at, ClockOutcome outcome, boolean without) {
    promised.due = due(promised, at);
    promised.elapsed = NaiveMinutes.sum(promised.cycle.ran, at);
    promised.paused = NaiveMinutes.sum(promised.cycle.stood, at);
    promised.outcome = outcome;
    promised.unanswered = without;
    promised.end = at;
  }

  // The cycles.

  private void start(long at) {
    Cycle next = new Cycle(at);
    next.ran.add(new Long[] {at, null});
    cycle = next;
    if (wanted != null) {
      all.add(new Promised(next, wanted));
    }
    stand(at);
  }

  private void end(long at, @Nullable ClockOutcome outcome, boolean without) {
    Cycle now = cycle;
    Promised last = last();
    if (now == null) {
      return;
    }
    if (last != null && last.outcome == null) {
      ClockOutcome verdict = last.breachedAt == null ? ClockOutcome.MET : ClockOutcome.BREACHED;
      close(last, at, outcome == null ? verdict : outcome, without);
    }
    now.open = false;
    cut(now.ran, at);
    cut(now.stood, at);
  }

  private void reopen(Cycle now, long at) {
    now.open = true;
    now.ran.add(new Long[] {at, null});
    Promised last = last();
    if (last != null && last.cycle == now && last.outcome != ClockOutcome.NONE) {
      last.outcome = null;
      if (wanted == null) {
        close(last, at, ClockOutcome.NONE, false);
      } else if (wanted != last.target) {
        aim(last, wanted, at);
      }
    } else {
      attach(at);
    }
  }

  private void stand(long at) {
    Cycle now = cycle;
    if (now == null || !now.open || isOnce()) {
      return;
    }
    boolean stands = !now.ran.isEmpty() && now.ran.get(now.ran.size() - 1)[1] != null;
    boolean waits = state.equals("waiting");
    if (waits && !stands) {
      cut(now.ran, at);
      now.stood.add(new Long[] {at, null});
    } else if (!waits && stands) {
      cut(now.stood, at);
      now.ran.add(new Long[] {at, null});
    }
  }

  private static void cut(List<Long[]> stretches, long at) {
    if (!stretches.isEmpty() && stretches.get(stretches.size() - 1)[1] == null) {
      stretches.get(stretches.size() - 1)[1] = at;
    }
  }

  // What a clock shows.

  boolean isShown() {
    return !all.isEmpty();
  }

  /** A cycle that began when one began of which nothing is promised any more is the same one. */
  int number() {
    int number = 0;
    Promised last = null;
    for (Promised each : all) {
      boolean same =
          last != null && last.outcome == ClockOutcome.NONE && last.cycle.start == each.cycle.start;
      number += same ? 0 : 1;
      last = each;
    }
    return number;
  }

  private Promised shown() {
    return all.get(all.size() - 1);
  }

  Instant startedAt() {
    return NaiveMinutes.instant(shown().cycle.start);
  }

  boolean unanswered() {
    return shown().unanswered;
  }

  @Nullable Instant finishedAt() {
    return shown().outcome == null ? null : NaiveMinutes.instant(shown().end);
  }

  Duration elapsed(Instant now) {
    Promised it = shown();
    return Duration.ofMinutes(
        it.outcome == null ? NaiveMinutes.sum(it.cycle.ran, NaiveMinutes.minute(now)) : it.elapsed);
  }

  Duration paused(Instant now) {
    Promised it = shown();
    return Duration.ofMinutes(
        it.outcome == null
            ? NaiveMinutes.sum(it.cycle.stood, NaiveMinutes.minute(now))
            : it.paused);
  }

  @Nullable Instant due(Instant now) {
    Promised it = shown();
    Long due = it.outcome == null ? due(it, NaiveMinutes.minute(now)) : it.due;
    return due == null ? null : NaiveMinutes.instant(due);
  }

  @Nullable Instant breachedAt() {
    Long at = shown().breachedAt;
    return at == null ? null : NaiveMinutes.instant(at);
  }

  ClockStatus status() {
    Promised it = shown();
    if (it.outcome != null) {
      return switch (it.outcome) {
        case MET -> ClockStatus.MET;
        case BREACHED -> ClockStatus.BREACHED;
        case NONE, CANCELLED -> ClockStatus.NONE;
      };
    }
    if (it.breachedAt != null) {
      return ClockStatus.BREACHED;
    }
    return it.cycle.ran.get(it.cycle.ran.size() - 1)[1] == null
        ? ClockStatus.RUNNING
        : ClockStatus.PAUSED;
  }

  Cycles cycles() {
    List<Promised> judged =
        all.stream()
            .filter(it -> it.outcome == ClockOutcome.MET || it.outcome == ClockOutcome.BREACHED)
            .toList();
    if (judged.isEmpty()) {
      return Cycles.NONE;
    }
    long breached = 0;
    long missed = 0;
    long longest = 0;
    long worst = Long.MAX_VALUE;
    for (Promised it : judged) {
      longest = Math.max(longest, it.elapsed);
      worst = Math.min(worst, it.target - it.elapsed);
      if (it.outcome == ClockOutcome.BREACHED) {
        breached++;
        for (long k = 2; k * it.target < it.elapsed; k++) {
          missed += kind == MetricKind.PERIODIC_UPDATE ? 1 : 0;
        }
      }
    }
    return new Cycles(
        judged.size(),
        breached,
        missed,
        Duration.ofMinutes(longest),
        Duration.ofMinutes(worst),
        judged.get(judged.size() - 1).outcome);
  }

  // Minutes.

  private static @Nullable Long due(Promised it, long at) {
    Long before = NaiveMinutes.reached(it.cycle.ran, it.target, at);
    boolean runs = !it.cycle.ran.isEmpty() && it.cycle.ran.get(it.cycle.ran.size() - 1)[1] == null;
    return before != null || !runs
        ? before
        : NaiveMinutes.reached(it.cycle.ran, it.target, NaiveMinutes.LAST);
  }

  private @Nullable Promised last() {
    return all.isEmpty() ? null : shown();
  }

  private boolean isOnce() {
    return kind == MetricKind.FIRST_RESPONSE || kind == MetricKind.ACKNOWLEDGEMENT;
  }

  private static boolean isEnded(String state) {
    return state.equals("resolved") || state.equals("closed") || state.equals("cancelled");
  }
}
