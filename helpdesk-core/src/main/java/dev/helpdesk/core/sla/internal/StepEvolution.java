package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.PolicyMigrated;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.sla.Occurrence;
import dev.helpdesk.core.view.Happened;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each event says of the ticket that clocks care for. Total. */
final class StepEvolution extends SomeEvents<SlaState> {

  private final SlaState state;
  private final Happened happened;
  private final @Nullable Step step;

  private StepEvolution(SlaState state, Happened happened) {
    this.state = state;
    this.happened = happened;
    step = state.current();
  }

  static SlaState evolve(SlaState state, Happened happened) {
    return happened.event().match(new StepEvolution(state, happened));
  }

  @Override
  protected SlaState otherwise(Event event) {
    return happened(event, step);
  }

  @Override
  public SlaState registered(Registered event) {
    Instant at = event.openedAt();
    boolean wrote = happened.actor().equals(event.requester()) && !event.automatic();
    return state.opened(at, wrote ? Talk.NONE.asked(at) : Talk.NONE);
  }

  @Override
  public SlaState stateChanged(StateChanged event) {
    Instant at = happened.at();
    Step next =
        step == null
            ? new Step(event.to(), event.category(), event.reason(), null, -1, at)
            : step.moved(event.to(), event.category(), event.reason(), at);
    if (event.from() != null) {
      return happened(event, next);
    }
    return state.after(
        new Occurred(
            state.talk().waitingSince() == null
                ? List.of(Occurrence.REGISTERED, Occurrence.STATE_ENTERED)
                : List.of(
                    Occurrence.REGISTERED, Occurrence.STATE_ENTERED, Occurrence.REQUESTER_WROTE),
            next,
            at));
  }

  @Override
  public SlaState assigned(Assigned event) {
    return happened(event, step == null ? null : step.at(event.group(), event.level()));
  }

  @Override
  public SlaState policyMigrated(PolicyMigrated event) {
    return state.renamed(event);
  }

  private SlaState happened(Event event, @Nullable Step then) {
    return then == null
        ? state
        : Meaning.of(event)
            .map(what -> state.after(new Occurred(List.of(what), then, happened.at())))
            .orElse(state);
  }
}
