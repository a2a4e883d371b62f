package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.event.BreachWithdrawn;
import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.event.ClockRetargeted;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.LateStart;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.Reopen;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.TicketTraits;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.model.AgreementId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which promise holds for a clock: at its start, when it comes late, and when it changes.
 *
 * <p>A clock whose calendar the tenant does not have is left alone, and none is started by it: such
 * a policy can't be installed, so this is a tenant whose calendars were never written.
 */
final class ClockDecisions {

  private final ClockDraft draft;
  private final SlaPolicy policy;
  private final Situation situation;
  private final ClockMath math;
  private final Instant now;

  ClockDecisions(ClockDraft draft) {
    this.draft = draft;
    policy = draft.policy;
    situation = draft.situation;
    math = draft.math;
    now = draft.now;
  }

  /** Notes under which agreement the ticket stands, if that is not what it was. */
  void choose() {
    new AgreementDecisions(policy, situation)
        .changed(draft.ticket().chosen())
        .ifPresent(draft::add);
  }

  /** Notes under which agreement the ticket stands by another version of the policy. */
  void chooseAnew() {
    new AgreementDecisions(policy, situation).anew(draft.ticket().chosen()).ifPresent(draft::add);
  }

  /** Starts the clock of a metric that the ticket's agreement has a target for. */
  void start(Metric metric, Instant from) {
    Promise promise = promise(metric);
    if (promise != null && draft.isKnown(promise)) {
      draft.add(
          new ClockStarted(
              metric.name(), promise.agreement(), promise.calendar(), promise.target(), from));
    }
  }

  /** Starts a clock that would be open by now if the promise had held from the beginning. */
  void attach(Metric metric) {
    Replay any = Replay.of(metric, metric.pauses(), draft.ticket());
    if (!any.isOpen() || isJudged(metric, any.startedAt())) {
      return;
    }
    Promise promise = promise(metric);
    if (promise == null || !draft.isKnown(promise)) {
      return;
    }
    if (policy.lateStart() == LateStart.FROM_ATTACHMENT) {
      start(metric, now);
      return;
    }
    Replay replay = Replay.of(metric, draft.pauses(metric, promise), draft.ticket());
    draft.add(LateClock.started(metric, promise, replay, math, now));
    settleTarget(metric.name());
  }

  /** Tells whether there is a verdict already on the cycle that began then. */
  private boolean isJudged(Metric metric, Instant began) {
    ClockState clock = draft.clock(metric.name());
    Verdict verdict = clock == null ? null : clock.verdict();
    return verdict != null && Run.of(clock) != Run.ABSENT && began.isBefore(verdict.at());
  }

  /** Returns when the ticket was opened at its source. */
  Instant openedAt() {
    Origin origin = situation.record().origin();
    return origin == null ? now : origin.openedAt();
  }

  /** Applies the target that the policy now has for a metric. */
  void retarget(Metric metric) {
    ClockState clock = draft.clock(metric.name());
    if (Run.of(clock) != Run.OPEN || clock == null) {
      attach(metric);
      return;
    }
    Promise wanted = promise(metric);
    wanted = wanted == null ? null : wanted.extended(clock.promise().extension());
    if (clock.promise().equals(wanted)) {
      return;
    }
    if (wanted == null) {
      draft.note(clock);
      ClockState noted = draft.clock(metric.name());
      end(noted == null ? clock : noted, ClockOutcome.NONE);
      return;
    }
    if (!draft.isKnown(wanted) || !draft.isKnown(clock.promise())) {
      return;
    }
    if (!isFresh(metric, clock)) {
      draft.note(clock);
    }
    boolean same = wanted.agreement().equals(clock.promise().agreement());
    draft.add(retargeted(clock, wanted, same ? "priority" : "agreement"));
    settleTarget(metric.name());
  }

  /** Applies what another version of the policy promises for a metric. */
  void migrate(Metric metric) {
    ClockState clock = draft.clock(metric.name());
    if (Run.of(clock) != Run.OPEN || clock == null) {
      attach(metric);
      return;
    }
    Promise promise = promise(metric);
    if (promise == null) {
      end(clock, ClockOutcome.NONE);
      return;
    }
    Promise wanted = promise.extended(clock.promise().extension());
    if (!draft.isKnown(wanted) || !draft.isKnown(clock.promise())) {
      return;
    }
    if (!clock.promise().equals(wanted)) {
      draft.add(retargeted(clock, wanted, "policy"));
    }
    settleTarget(metric.name());
  }

  private ClockRetargeted retargeted(ClockState clock, Promise wanted, String cause) {
    return new ClockRetargeted(
        clock.metric(),
        wanted.agreement(),
        wanted.calendar(),
        wanted.target(),
        math.elapsed(clock, now),
        cause);
  }

  /**
   * Tells whether the clock began to run at this very instant, so that the target it had was not in
   * force before and can't have been missed. One that goes on as though it had never ended may have
   * missed it in between.
   */
  private boolean isFresh(Metric metric, ClockState clock) {
    if (metric.reopen() == Reopen.RESUME_INCLUDING_CLOSED && !clock.spent().ran().isEmpty()) {
      return false;
    }
    List<Occurred> occurred = draft.ticket().occurred();
    boolean justOpened = occurred.size() == 1 && occurred.get(0).at().equals(now);
    return justOpened || now.equals(clock.spent().runningSince());
  }

  /** Notes what a new target means at once: warnings passed, a breach, or one that is no more. */
  void settleTarget(String metric) {
    ClockState clock = draft.clock(metric);
    if (clock == null || clock.finished() || !draft.isKnown(clock.promise())) {
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
    ClockState clock = draft.clock(metric);
    if (clock != null && clock.breachedAt() != null && draft.isKnown(clock.promise())) {
      Instant due = math.due(clock);
      if (!clock.finished() && (due == null || !due.isBefore(now))) {
        draft.add(new BreachWithdrawn(metric, clock.promise().target()));
      }
    }
  }

  /** Ends a clock without a verdict, and so without a due: nothing is promised any more. */
  void end(ClockState clock, ClockOutcome outcome) {
    draft.add(new ClockStopped(clock.metric(), math.elapsed(clock, now), null, outcome, false, 0));
  }

  private @Nullable Promise promise(Metric metric) {
    String priority = situation.record().rank().priority();
    return agreement()
        .flatMap(
            agreement ->
                agreement
                    .target(metric.name(), priority)
                    .map(target -> promise(agreement, metric, target)))
        .orElse(null);
  }

  private Optional<Agreement> agreement() {
    AgreementChosen last = draft.ticket().chosen();
    if (last == null) {
      return Optional.ofNullable(policy.choose(TicketTraits.of(situation.record())).agreement());
    }
    AgreementId id = last.agreement();
    return id == null ? Optional.empty() : policy.agreement(id);
  }

  private static Promise promise(Agreement agreement, Metric metric, Duration target) {
    return new Promise(agreement.id(), agreement.calendarOf(metric.name()), target);
  }
}
