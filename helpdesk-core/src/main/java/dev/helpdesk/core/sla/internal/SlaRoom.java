package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.ClockPaused;
import dev.helpdesk.core.event.ClockResumed;
import dev.helpdesk.core.event.ClockRetargeted;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.PeriodExcluded;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.TargetExtended;
import dev.helpdesk.core.hall.Describing;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.Refusal;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the clocks of a ticket: starts, pauses, stops and reopens them as its state changes, gives
 * them new targets as it is classified, and notes warnings and breaches at their exact instants.
 */
public final class SlaRoom implements Room<SlaState, SlaPolicy> {

  @Override
  public SlaState initial() {
    return SlaState.INITIAL;
  }

  @Override
  public SlaState evolve(SlaState slice, Happened happened) {
    return ClockEvolution.evolve(slice, happened);
  }

  @Override
  public @Nullable Refusal decide(
      Command command, SlaState slice, SlaPolicy policy, Situation situation, Draft draft) {
    return command.match(new SlaCommands(slice, policy, situation, draft)).orElse(null);
  }

  @Override
  public void react(
      Happened cause, SlaState slice, SlaPolicy policy, Situation situation, Draft draft) {
    if (!policy.metrics().isEmpty() && situation.record().isTicket()) {
      cause.event().match(new Reactions(slice, policy, situation, draft)).run();
    }
  }

  @Override
  public @Nullable Instant wakeUp(SlaState slice, SlaPolicy policy, Situation situation) {
    return Crossing.next(slice, policy, math(slice, situation));
  }

  @Override
  public void due(SlaState slice, SlaPolicy policy, Situation situation, Draft draft) {
    Crossing.by(situation.now(), slice, policy, math(slice, situation))
        .forEach(crossing -> draft.add(crossing.event()));
  }

  @Override
  public void describe(SlaState slice, SlaPolicy policy, Situation situation, Describing out) {
    ClockAttributes.describe(slice, policy, math(slice, situation), out);
  }

  private static ClockMath math(SlaState slice, Situation situation) {
    return new ClockMath(new Calendars(situation::calendar), slice.exclusions());
  }

  /**
   * What follows from each event.
   *
   * <p>Also from the room's own: between an event and the reaction that it asked for, the ticket
   * may have moved on, so a clock that changed is held against the state once more.
   */
  private static final class Reactions extends SomeEvents<Runnable> {

    private final SlaState slice;
    private final SlaPolicy policy;
    private final Situation situation;
    private final ClockDecisions decisions;

    Reactions(SlaState slice, SlaPolicy policy, Situation situation, Draft draft) {
      this.slice = slice;
      this.policy = policy;
      this.situation = situation;
      decisions = new ClockDecisions(slice, policy, situation, draft);
    }

    @Override
    protected Runnable otherwise(Event event) {
      return () -> {};
    }

    @Override
    public Runnable stateChanged(StateChanged event) {
      Origin origin = situation.record().registered();
      return event.from() == null
          ? () -> decisions.startAll(origin.openedAt())
          : () -> each(this::followUnlessUnderWay);
    }

    @Override
    public Runnable messagePosted(MessagePosted event) {
      return ClockEvolution.answers(event) ? () -> each(this::answer) : otherwise(event);
    }

    @Override
    public Runnable classified(Classified event) {
      return () -> each(metric -> retarget(metric, false));
    }

    @Override
    public Runnable clockStarted(ClockStarted event) {
      return () -> of(event.metric(), this::retargetAndFollow);
    }

    @Override
    public Runnable clockPaused(ClockPaused event) {
      return () -> of(event.metric(), this::follow);
    }

    @Override
    public Runnable clockResumed(ClockResumed event) {
      return () -> {
        decisions.heal(event.metric());
        of(event.metric(), this::retargetAndFollow);
      };
    }

    @Override
    public Runnable clockStopped(ClockStopped event) {
      return () -> of(event.metric(), this::follow);
    }

    @Override
    public Runnable clockRetargeted(ClockRetargeted event) {
      return () -> {
        ClockState clock = slice.clock(event.metric());
        if (clock != null) {
          decisions.settleTarget(clock);
          if (decisions.isFresh(clock)) {
            of(event.metric(), metric -> follow(metric, true));
          }
        }
      };
    }

    @Override
    public Runnable targetExtended(TargetExtended event) {
      return () -> settle(event.metric());
    }

    @Override
    public Runnable periodExcluded(PeriodExcluded event) {
      return () -> event.recounts().forEach(recount -> settle(recount.metric()));
    }

    private void settle(String metric) {
      ClockState clock = slice.clock(metric);
      if (clock != null) {
        decisions.settleTarget(clock);
      }
    }

    private void answer(Metric metric) {
      Step step = slice.current();
      boolean ended = step != null && metric.stopsIn(step.state(), step.category());
      if (metric.kind() == Metric.Kind.FIRST_RESPONSE && !ended) {
        follow(metric);
      }
    }

    private void followUnlessUnderWay(Metric metric) {
      if (!decisions.isUnderWay(metric)) {
        follow(metric);
      }
    }

    private void retargetAndFollow(Metric metric) {
      if (!retarget(metric, true)) {
        follow(metric);
      }
    }

    private void follow(Metric metric) {
      follow(metric, false);
    }

    private void follow(Metric metric, boolean noted) {
      Step step = slice.current();
      if (step != null) {
        decisions.follow(metric, step, noted);
      }
    }

    private boolean retarget(Metric metric, boolean fresh) {
      Step step = slice.current();
      return step != null && decisions.retarget(metric, step, fresh);
    }

    private void each(Consumer<Metric> reaction) {
      policy.metrics().forEach(reaction);
    }

    private void of(String name, Consumer<Metric> reaction) {
      policy.metric(name).ifPresent(reaction);
    }
  }
}
