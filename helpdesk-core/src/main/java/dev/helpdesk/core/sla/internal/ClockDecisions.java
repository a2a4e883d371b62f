package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.BreachWithdrawn;
import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.event.ClockPaused;
import dev.helpdesk.core.event.ClockResumed;
import dev.helpdesk.core.event.ClockRetargeted;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.LateStart;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.Reopen;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.RecordView;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides what happens to clocks at the situation's now.
 *
 * <p>A clock whose calendar the tenant does not have is left alone, and none is started by it: such
 * a policy can't be installed, so this is a tenant whose calendars were never written.
 */
final class ClockDecisions {

  private final SlaState slice;
  private final SlaPolicy policy;
  private final Situation situation;
  private final Draft draft;
  private final Calendars calendars;
  private final ClockMath math;
  private final Instant now;

  ClockDecisions(SlaState slice, SlaPolicy policy, Situation situation, Draft draft) {
    this.slice = slice;
    this.policy = policy;
    this.situation = situation;
    this.draft = draft;
    calendars = new Calendars(situation::calendar);
    math = new ClockMath(calendars, slice.exclusions());
    now = situation.now();
  }

  /** Starts a clock for each metric that the ticket's agreement has a target for. */
  void startAll(Instant from) {
    for (Metric metric : policy.metrics()) {
      start(metric, from);
    }
  }

  /**
   * Brings the clock of a metric to what a state asks of it.
   *
   * @param noted whether what the clock has passed by now is in the draft already
   */
  void follow(Metric metric, Step step, boolean noted) {
    ClockState clock = slice.clock(metric.name());
    if (clock == null || calendars.named(clock.promise().calendar()) == null) {
      return;
    }
    Move move = Move.of(metric, clock, step, slice.answeredAt());
    if (!noted && (move == Move.STOP || move == Move.PAUSE)) {
      note(clock);
    }
    switch (move) {
      case STOP -> stop(metric, clock);
      case PAUSE -> pause(clock, step);
      case RESUME -> resume(clock, math.elapsed(clock, now));
      case REOPEN -> reopen(metric, clock);
      case NONE -> {}
    }
  }

  /** Tells whether an event of this decision that is still to take effect does it already. */
  boolean isUnderWay(Metric metric) {
    ClockState clock = slice.clock(metric.name());
    Step before = slice.previous();
    if (clock == null || before == null) {
      return false;
    }
    boolean justNow = before.since().equals(now) || now.equals(slice.answeredAt());
    return justNow && Move.of(metric, clock, before, slice.answeredAt()) != Move.NONE;
  }

  /**
   * Applies the target that the policy now has for a metric.
   *
   * @param fresh whether the clock began to run at this very instant, so that the target it had was
   *     not in force before and can't have been missed
   * @return whether the clock is to change
   */
  boolean retarget(Metric metric, Step step, boolean fresh) {
    ClockState clock = slice.clock(metric.name());
    if (clock == null || isWithdrawn(clock)) {
      boolean tooLate = metric.stopsIn(step.state(), step.category()) || wasAnswered(metric);
      if (!tooLate) {
        start(metric, lateStart());
      }
      return !tooLate;
    }
    Promise wanted = promise(metric);
    wanted = wanted == null ? null : wanted.extended(clock.promise().extension());
    if (clock.finished() || clock.promise().equals(wanted)) {
      return false;
    }
    if (wanted == null) {
      note(clock);
      withdraw(clock);
      return true;
    }
    if (!isKnown(wanted) || !isKnown(clock.promise())) {
      return false;
    }
    if (!fresh) {
      note(clock);
    }
    boolean same = wanted.agreement().equals(clock.promise().agreement());
    draft.add(
        new ClockRetargeted(
            metric.name(),
            wanted.agreement(),
            wanted.calendar(),
            wanted.target(),
            math.elapsed(clock, now),
            same ? "priority" : "agreement"));
    return true;
  }

  /** Tells whether a clock started or resumed in this decision. */
  boolean isFresh(ClockState clock) {
    Step step = slice.current();
    boolean justOpened = slice.previous() == null && step != null && step.since().equals(now);
    return justOpened || now.equals(clock.spent().runningSince());
  }

  /** Notes what a new target means at once: warnings passed, a breach, or one that is no more. */
  void settleTarget(ClockState clock) {
    if (clock.finished() || !isKnown(clock.promise())) {
      return;
    }
    Promise promise = clock.promise();
    Duration elapsed = math.elapsed(clock, now);
    for (Warning warning : Crossing.warnings(clock, policy)) {
      Instant reached = math.warns(clock, warning);
      boolean passed =
          reached == null
              ? warning.threshold(promise.target()).compareTo(elapsed) < 0
              : !reached.isAfter(now);
      if (passed && !clock.warned().contains(warning)) {
        boolean late = reached == null || reached.isBefore(now);
        draft.add(new WarningReached(clock.metric(), warning, now, late));
      }
    }
    Instant due = math.due(clock);
    boolean broken = due != null && due.isBefore(now);
    if (broken && clock.breachedAt() == null) {
      // No promise was broken before the target changed.
      draft.add(new TargetBreached(clock.metric(), now, promise.target()));
    } else if (!broken && clock.breachedAt() != null) {
      draft.add(new BreachWithdrawn(clock.metric(), promise.target()));
    }
  }

  /** Withdraws the breach of a clock that goes on, when it was recounted away since it ended. */
  void heal(String metric) {
    ClockState clock = slice.clock(metric);
    if (clock != null && clock.breachedAt() != null && isKnown(clock.promise())) {
      Instant due = math.due(clock);
      if (!clock.finished() && (due == null || !due.isBefore(now))) {
        draft.add(new BreachWithdrawn(metric, clock.promise().target()));
      }
    }
  }

  private void start(Metric metric, Instant from) {
    Promise promise = promise(metric);
    if (promise != null && isKnown(promise)) {
      draft.add(
          new ClockStarted(
              metric.name(), promise.agreement(), promise.calendar(), promise.target(), from));
    }
  }

  private void pause(ClockState clock, Step step) {
    String reason = step.reason();
    String cause = reason == null ? step.state() : reason;
    draft.add(new ClockPaused(clock.metric(), math.elapsed(clock, now), cause));
  }

  private void resume(ClockState clock, Duration elapsed) {
    draft.add(new ClockResumed(clock.metric(), elapsed, math.paused(clock, now)));
  }

  private void reopen(Metric metric, ClockState clock) {
    Verdict verdict = clock.verdict();
    if (metric.reopen() == Reopen.RESTART) {
      start(metric, now);
    } else if (metric.reopen() == Reopen.RESUME_INCLUDING_CLOSED && verdict != null) {
      Duration closed = math.between(clock.metric(), clock.promise().calendar(), verdict.at(), now);
      resume(clock, clock.spent().elapsed().plus(closed));
    } else {
      resume(clock, clock.spent().elapsed());
    }
  }

  private void stop(Metric metric, ClockState clock) {
    boolean unanswered = metric.kind() == Metric.Kind.FIRST_RESPONSE && slice.answeredAt() == null;
    Instant due = math.due(clock);
    boolean late = clock.breachedAt() != null || (due != null && due.isBefore(now));
    ClockOutcome outcome = late ? ClockOutcome.BREACHED : ClockOutcome.MET;
    Duration elapsed = math.elapsed(clock, now);
    draft.add(new ClockStopped(clock.metric(), elapsed, due, outcome, unanswered));
  }

  private void withdraw(ClockState clock) {
    Duration elapsed = math.elapsed(clock, now);
    Instant due = math.due(clock);
    draft.add(new ClockStopped(clock.metric(), elapsed, due, ClockOutcome.NONE, false));
  }

  /** Notes what the clock has passed, before it is changed. Settled already but for imports. */
  private void note(ClockState clock) {
    for (Crossing crossing : Crossing.ahead(clock, policy, math)) {
      if (!crossing.when().isAfter(now)) {
        draft.add(crossing.event());
      }
    }
  }

  private @Nullable Promise promise(Metric metric) {
    RecordView record = situation.record();
    Origin origin = record.origin();
    if (origin == null) {
      return null;
    }
    String priority = record.rank().priority();
    return policy
        .choose(record.kind(), origin.organisation(), origin.affected().service(), priority)
        .flatMap(
            choice -> {
              Agreement agreement = choice.agreement();
              return agreement
                  .target(metric.name(), priority)
                  .map(target -> promise(agreement, metric, target));
            })
        .orElse(null);
  }

  private static Promise promise(Agreement agreement, Metric metric, Duration target) {
    return new Promise(agreement.id(), agreement.calendarOf(metric.name()), target);
  }

  private boolean isKnown(Promise promise) {
    return calendars.named(promise.calendar()) != null;
  }

  private static boolean isWithdrawn(ClockState clock) {
    Verdict verdict = clock.verdict();
    return verdict != null && verdict.outcome() == ClockOutcome.NONE;
  }

  private boolean wasAnswered(Metric metric) {
    return metric.kind() == Metric.Kind.FIRST_RESPONSE && slice.answeredAt() != null;
  }

  private Instant lateStart() {
    Origin origin = situation.record().origin();
    return origin == null || policy.lateStart() == LateStart.FROM_ATTACHMENT
        ? now
        : origin.openedAt();
  }
}
