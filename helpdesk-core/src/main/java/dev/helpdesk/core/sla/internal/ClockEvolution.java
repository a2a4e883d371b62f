package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.event.BreachWithdrawn;
import dev.helpdesk.core.event.ClockPaused;
import dev.helpdesk.core.event.ClockResumed;
import dev.helpdesk.core.event.ClockRetargeted;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.PeriodExcluded;
import dev.helpdesk.core.event.Recount;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.TargetExtended;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.event.WarningReached;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** What each event of a clock does to it. Total: what does not fit changes nothing. */
final class ClockEvolution extends SomeEvents<SlaState> {

  private final SlaState state;
  private final Instant at;

  private ClockEvolution(SlaState state, Instant at) {
    this.state = state;
    this.at = at;
  }

  static SlaState evolve(SlaState state, Event event, Instant at) {
    return event.match(new ClockEvolution(state, at));
  }

  /** Returns the state when the events of this decision will have taken effect on the clocks. */
  static SlaState ahead(SlaState state, List<Event> waiting, Instant at) {
    SlaState ahead = state;
    for (Event event : waiting) {
      ahead = evolve(ahead, event, at);
    }
    return ahead;
  }

  @Override
  protected SlaState otherwise(Event event) {
    return state;
  }

  @Override
  public SlaState agreementChosen(AgreementChosen event) {
    return state.with(event);
  }

  @Override
  public SlaState clockStarted(ClockStarted event) {
    Promise promise = new Promise(event.agreement(), event.calendar(), event.target());
    Spent spent = event.counted().isEmpty() ? Spent.from(event.startedAt()) : Spent.late(event, at);
    ClockState before = state.clock(event.metric());
    return state.with(
        before == null
            ? ClockState.first(event.metric(), promise, event.startedAt(), spent)
            : before.next(promise, event.startedAt(), spent));
  }

  @Override
  public SlaState clockPaused(ClockPaused event) {
    return open(
        event.metric(),
        clock ->
            clock.paused()
                ? clock
                : clock.with(
                    clock.spent().paused(clock.promise().calendar(), at, event.elapsed())));
  }

  @Override
  public SlaState clockResumed(ClockResumed event) {
    ClockState clock = state.clock(event.metric());
    if (clock == null || clock.spent().runningSince() != null) {
      return state;
    }
    Spent spent = clock.spent();
    Verdict verdict = clock.verdict();
    if (verdict != null && event.elapsed().compareTo(spent.elapsed()) > 0) {
      spent = spent.counted(clock.promise().calendar(), verdict.at(), event.elapsed());
    }
    Spent resumed =
        spent.resumed(
            at,
            event.elapsed(),
            event.pausedBusiness(),
            clock.promise().calendar(),
            verdict == null ? at : verdict.at());
    return state.with(clock.with(null, resumed));
  }

  @Override
  public SlaState clockStopped(ClockStopped event) {
    return open(
        event.metric(),
        clock ->
            clock.with(
                new Verdict(at, event.outcome(), event.due(), event.unanswered(), event.missed()),
                clock.spent().stopped(clock.promise().calendar(), event.elapsed())));
  }

  @Override
  public SlaState clockRetargeted(ClockRetargeted event) {
    return open(
        event.metric(),
        clock -> {
          String before = clock.promise().calendar();
          Spent spent =
              before.equals(event.calendar())
                  ? clock.spent()
                  : clock.spent().split(before, at, event.elapsed());
          Promise promise =
              clock.promise().replaced(event.agreement(), event.calendar(), event.target());
          return held(clock, promise, spent, event.elapsed());
        });
  }

  @Override
  public SlaState targetExtended(TargetExtended event) {
    return open(
        event.metric(),
        clock -> held(clock, clock.promise().extended(event.by()), clock.spent(), event.elapsed()));
  }

  @Override
  public SlaState periodExcluded(PeriodExcluded event) {
    SlaState next = state.with(new ExcludedPeriod(event.metrics(), event.from(), event.to()));
    for (Recount recount : event.recounts()) {
      ClockState clock = state.clock(recount.metric());
      if (clock != null) {
        next = next.with(recounted(clock, recount));
      }
    }
    return next;
  }

  /** One that has ended keeps its verdict, but goes on from here when it is reopened. */
  private static ClockState recounted(ClockState clock, Recount recount) {
    Spent spent = clock.spent().recounted(recount.counted(), recount.pausedBusiness());
    ClockState then = held(clock, clock.promise(), spent, recount.elapsed());
    Instant moved = recount.breachedAt();
    return moved == null || clock.finished() ? then : then.breached(moved);
  }

  /** A warning given stays given unless it lies ahead again. */
  private static ClockState held(ClockState clock, Promise promise, Spent spent, Duration elapsed) {
    List<Warning> stillWarned =
        clock.warned().stream()
            .filter(warning -> warning.threshold(promise.target()).compareTo(elapsed) <= 0)
            .toList();
    return clock.with(promise, spent, stillWarned);
  }

  @Override
  public SlaState warningReached(WarningReached event) {
    return open(event.metric(), clock -> clock.warnedOf(event.warning()));
  }

  @Override
  public SlaState targetBreached(TargetBreached event) {
    return open(event.metric(), clock -> clock.breached(event.breachedAt()));
  }

  @Override
  public SlaState breachWithdrawn(BreachWithdrawn event) {
    return open(event.metric(), clock -> clock.breached(null));
  }

  private SlaState open(String metric, UnaryOperator<ClockState> change) {
    ClockState clock = state.clock(metric);
    return clock == null || clock.finished() ? state : state.with(change.apply(clock));
  }
}
