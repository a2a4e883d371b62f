package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.event.BreachWithdrawn;
import dev.helpdesk.core.event.Classified;
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
import dev.helpdesk.core.sla.Mark;
import dev.helpdesk.core.sla.TargetBasis;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.ActorId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the history of one clock, phase by phase. Used once, for one explanation. */
final class ClockTale {

  private final String metric;
  private final List<Phase> ended = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final List<ExcludedPiece> excluded = new ArrayList<>();
  private @Nullable Phase open;
  private Duration elapsed = Duration.ZERO;
  private TargetBasis basis = TargetBasis.NONE;
  private TargetBasis held = TargetBasis.NONE;
  private TargetBasis chosenBy = TargetBasis.NONE;

  ClockTale(String metric) {
    this.metric = metric;
  }

  /**
   * Goes on with an event.
   *
   * @param math by which the clock counted then
   */
  void tell(Happened happened, ClockMath math) {
    happened.event().match(new Chapter(happened, math)).run();
  }

  /** Returns the phases from the last start up to an instant; none of them is empty. */
  List<Phase> phases(Instant now) {
    List<Phase> all = new ArrayList<>(ended);
    Phase last = open;
    if (last != null) {
      all.add(last.until(now));
    }
    all.removeIf(phase -> !phase.from().isBefore(phase.to()));
    return all;
  }

  List<Mark> marks() {
    return marks;
  }

  /** Returns what does not count, in the order of time, also from before the last start. */
  List<ExcludedPiece> excluded() {
    return excluded;
  }

  /** Returns by what the target holds, or held when the clock ended. */
  TargetBasis held() {
    return held;
  }

  /** Returns by what the target was set last. */
  TargetBasis chosenBy() {
    return chosenBy;
  }

  private final class Chapter extends SomeEvents<Runnable> {

    private final Happened happened;
    private final ClockMath math;

    Chapter(Happened happened, ClockMath math) {
      this.happened = happened;
      this.math = math;
    }

    @Override
    protected Runnable otherwise(Event event) {
      return () -> {};
    }

    @Override
    public Runnable classified(Classified event) {
      return () -> hold(basis.with(event.impact(), event.urgency(), event.priority()));
    }

    @Override
    public Runnable agreementChosen(AgreementChosen event) {
      return () -> hold(basis.with(event));
    }

    @Override
    public Runnable clockStarted(ClockStarted event) {
      return own(event.metric(), () -> start(event));
    }

    @Override
    public Runnable clockPaused(ClockPaused event) {
      return own(event.metric(), () -> pause(event));
    }

    @Override
    public Runnable clockResumed(ClockResumed event) {
      return own(event.metric(), () -> resume(event));
    }

    @Override
    public Runnable clockStopped(ClockStopped event) {
      return own(event.metric(), () -> stop(event));
    }

    @Override
    public Runnable clockRetargeted(ClockRetargeted event) {
      return own(event.metric(), () -> retarget(event));
    }

    @Override
    public Runnable warningReached(WarningReached event) {
      Mark.Kind kind = event.late() ? Mark.Kind.LATE_WARNING : Mark.Kind.WARNING;
      return own(event.metric(), () -> mark(kind, event.reachedAt(), event.warning(), null));
    }

    @Override
    public Runnable targetBreached(TargetBreached event) {
      return own(
          event.metric(), () -> mark(Mark.Kind.BREACH, event.breachedAt(), null, event.target()));
    }

    @Override
    public Runnable breachWithdrawn(BreachWithdrawn event) {
      return own(
          event.metric(),
          () -> mark(Mark.Kind.BREACH_WITHDRAWN, happened.at(), null, event.target()));
    }

    @Override
    public Runnable targetExtended(TargetExtended event) {
      return own(
          event.metric(), () -> mark(Mark.Kind.EXTENDED, event.target(), event.approvedBy()));
    }

    @Override
    public Runnable periodExcluded(PeriodExcluded event) {
      return event.concerns(metric) ? () -> exclude(event) : () -> {};
    }

    /** An open clock is held to its target by the latest; one that has ended keeps what it had. */
    private void hold(TargetBasis latest) {
      basis = latest;
      if (open != null && open.kind() != Phase.Kind.FINISHED) {
        held = latest;
      }
    }

    private Runnable own(String name, Runnable change) {
      return name.equals(metric) ? change : () -> {};
    }

    private void start(ClockStarted event) {
      ended.clear();
      marks.clear();
      elapsed = Duration.ZERO;
      held = basis;
      chosenBy = basis;
      Instant from = event.startedAt();
      if (event.counted().isEmpty()) {
        open = new Phase(Phase.Kind.RUNNING, event.calendar(), from, from, null, happened);
      } else {
        ended.addAll(LateTale.phases(event, happened, math));
        Instant now = happened.at();
        open = new Phase(Phase.Kind.RUNNING, event.calendar(), now, now, null, happened);
      }
    }

    private void pause(ClockPaused event) {
      Phase last = open;
      if (last != null && last.kind() == Phase.Kind.RUNNING) {
        next(last, Phase.Kind.PAUSED, last.calendar(), event.cause());
      }
    }

    private void resume(ClockResumed event) {
      Phase last = open;
      if (last == null || last.kind() == Phase.Kind.RUNNING) {
        return;
      }
      held = basis;
      boolean countedAfterAll =
          last.kind() == Phase.Kind.FINISHED && event.elapsed().compareTo(elapsed) > 0;
      next(countedAfterAll ? last.counting() : last, Phase.Kind.RUNNING, last.calendar(), null);
    }

    private void stop(ClockStopped event) {
      Phase last = open;
      if (last != null && last.kind() != Phase.Kind.FINISHED) {
        elapsed = event.elapsed();
        next(last, Phase.Kind.FINISHED, last.calendar(), null);
      }
    }

    private void retarget(ClockRetargeted event) {
      Phase last = open;
      if (last == null || last.kind() == Phase.Kind.FINISHED) {
        return;
      }
      held = basis;
      chosenBy = basis;
      mark(Mark.Kind.RETARGETED, happened.at(), null, event.target());
      if (!last.calendar().equals(event.calendar())) {
        next(last, last.kind(), event.calendar(), last.cause());
      }
    }

    private void exclude(PeriodExcluded event) {
      Span period = new Span(event.from(), event.to());
      ExcludedPiece.add(excluded, period, event.approvedBy(), happened);
      if (open == null) {
        return;
      }
      mark(Mark.Kind.PERIOD_EXCLUDED, null, event.approvedBy());
      for (Recount recount : event.recounts()) {
        if (recount.metric().equals(metric)) {
          elapsed = recount.elapsed();
          Instant moved = recount.breachedAt();
          if (moved != null) {
            mark(Mark.Kind.BREACH, moved, null, null);
          }
        }
      }
    }

    private void next(Phase last, Phase.Kind kind, String calendar, @Nullable String cause) {
      Instant at = happened.at();
      ended.add(last.until(at));
      open = new Phase(kind, calendar, at, at, cause, happened);
    }

    private void mark(Mark.Kind kind, @Nullable Duration target, ActorId approvedBy) {
      marks.add(new Mark(kind, happened.at(), null, target, happened.version(), approvedBy));
    }

    private void mark(
        Mark.Kind kind, Instant at, @Nullable Warning warning, @Nullable Duration target) {
      marks.add(new Mark(kind, at, warning, target, happened.version()));
    }
  }
}
