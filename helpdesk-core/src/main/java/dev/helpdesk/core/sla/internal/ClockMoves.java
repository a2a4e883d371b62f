package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.event.ClockPaused;
import dev.helpdesk.core.event.ClockResumed;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.Occurrence;
import dev.helpdesk.core.sla.PauseRule;
import dev.helpdesk.core.sla.Reopen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings a clock to what happened to its ticket: starts, ends, reopens, pauses and resumes it. */
final class ClockMoves {

  private final ClockDraft draft;
  private final ClockDecisions decisions;
  private final Passage passage;
  private final Instant now;

  ClockMoves(ClockDraft draft, ClockDecisions decisions, Passage passage) {
    this.draft = draft;
    this.decisions = decisions;
    this.passage = passage;
    now = draft.now;
  }

  /** Does what the latest that happened asks of the clock of a metric. */
  void follow(Metric metric) {
    ClockState clock = draft.clock(metric.name());
    Run run = Run.of(clock);
    if (clock != null && run == Run.OPEN && !draft.isKnown(clock.promise())) {
      return;
    }
    switch (Move.of(metric, run, passage)) {
      case NONE -> {
        if (run != Run.OPEN) {
          decisions.attach(metric);
        }
        align(metric);
      }
      case START -> {
        boolean registered = passage.occurred().is(Occurrence.REGISTERED);
        decisions.start(metric, registered ? decisions.openedAt() : now);
        settle(metric);
      }
      case STOP -> stop(metric);
      case RESTART -> {
        stop(metric);
        decisions.start(metric, now);
        align(metric);
      }
      case CANCEL -> cancel(metric);
      case RESTOP -> restop(metric);
      case REOPEN -> {
        reopen(metric);
        decisions.heal(metric.name());
        decisions.retarget(metric);
        noted(metric);
        align(metric);
      }
    }
  }

  /** Lets a clock that has just started end at once, if the ticket stands so. */
  private void settle(Metric metric) {
    if (passage.ends(metric)) {
      stop(metric);
    } else {
      align(metric);
    }
  }

  /** Lets an open clock count or stand still, as the ticket stands. */
  void align(Metric metric) {
    ClockState clock = draft.clock(metric.name());
    if (clock == null || clock.finished() || !draft.isKnown(clock.promise())) {
      return;
    }
    Step step = passage.occurred().step();
    boolean pauses = pausesIn(draft.pauses(metric, clock.promise()), step);
    if (pauses == clock.paused()) {
      return;
    }
    draft.note(clock);
    if (pauses) {
      draft.add(new ClockPaused(metric.name(), draft.math.elapsed(clock, now), step.pauseCause()));
    } else {
      resume(clock, draft.math.elapsed(clock, now));
    }
  }

  /** Lets an open clock end where its ticket stands, or else count or stand still there. */
  void conclude(Metric metric) {
    ClockState clock = draft.clock(metric.name());
    Step step = passage.occurred().step();
    boolean open = clock != null && !clock.finished() && draft.isKnown(clock.promise());
    if (open && metric.endsIn(step.category(), step.state(), step.reason())) {
      stop(metric);
    } else {
      align(metric);
    }
  }

  static boolean pausesIn(List<PauseRule> rules, Step step) {
    return rules.stream().anyMatch(rule -> rule.covers(step.category(), step.reason()));
  }

  private void resume(ClockState clock, Duration elapsed) {
    draft.add(new ClockResumed(clock.metric(), elapsed, draft.math.paused(clock, now)));
  }

  private void reopen(Metric metric) {
    ClockState clock = draft.clock(metric.name());
    Verdict verdict = clock == null ? null : clock.verdict();
    if (clock == null || verdict == null) {
      return;
    }
    if (metric.reopen() == Reopen.RESTART) {
      decisions.start(metric, now);
    } else if (metric.reopen() == Reopen.RESUME_INCLUDING_CLOSED) {
      resume(clock, counted(clock, verdict));
    } else {
      resume(clock, clock.spent().elapsed());
    }
  }

  private Duration counted(ClockState clock, Verdict verdict) {
    Duration closed =
        draft.math.between(clock.metric(), clock.promise().calendar(), verdict.at(), now);
    return clock.spent().elapsed().plus(closed);
  }

  /** Moves the end of a clock to now: it goes on as though it had never ended, and ends. */
  private void restop(Metric metric) {
    ClockState clock = draft.clock(metric.name());
    Verdict verdict = clock == null ? null : clock.verdict();
    if (clock != null && verdict != null && draft.isKnown(clock.promise())) {
      resume(clock, counted(clock, verdict));
      stop(metric);
    }
  }

  private void stop(Metric metric) {
    ClockState noted = noted(metric);
    if (noted == null) {
      return;
    }
    Instant due = draft.math.due(noted);
    boolean late = noted.breachedAt() != null || (due != null && due.isBefore(now));
    Duration elapsed = draft.math.elapsed(noted, now);
    draft.add(
        new ClockStopped(
            metric.name(),
            elapsed,
            due,
            late ? ClockOutcome.BREACHED : ClockOutcome.MET,
            isUnanswered(metric),
            late ? missed(metric, noted.promise().target(), elapsed) : 0));
  }

  private void cancel(Metric metric) {
    ClockState noted = noted(metric);
    if (noted != null) {
      decisions.end(noted, ClockOutcome.CANCELLED);
    }
  }

  /** Notes what an open clock has passed by now; returns it as it then is. */
  private @Nullable ClockState noted(Metric metric) {
    ClockState clock = draft.clock(metric.name());
    if (clock == null || clock.finished()) {
      return null;
    }
    draft.note(clock);
    return draft.clock(metric.name());
  }

  private boolean isUnanswered(Metric metric) {
    Occurred occurred = passage.occurred();
    return switch (metric.kind()) {
      case FIRST_RESPONSE -> passage.talk().answeredAt() == null;
      case ACKNOWLEDGEMENT ->
          occurred.isMove()
              && occurred.step().isEnded()
              && !occurred.is(Occurrence.DESK_REPLIED)
              && !occurred.is(Occurrence.ACCEPTED);
      default -> false;
    };
  }

  /** Returns how many targets went by unheard beyond the first; the last may be met at its due. */
  private static long missed(Metric metric, Duration target, Duration elapsed) {
    if (metric.conditions().restarts().isEmpty() || target.isZero() || elapsed.isZero()) {
      return 0;
    }
    return Math.max(0, elapsed.minusNanos(1).dividedBy(target) - 1);
  }
}
