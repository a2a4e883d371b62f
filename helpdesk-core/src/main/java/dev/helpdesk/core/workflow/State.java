package dev.helpdesk.core.workflow;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.model.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state of a workflow.
 *
 * @param name its name, unique in its workflow
 * @param category what it means to the rest of the engine
 * @param timers what happens by itself in it, at most 20
 * @param reopenWithin for how long a ticket may be reopened out of it, or null for ever; only for
 *     resolved, closed and cancelled states
 */
public record State(
    String name,
    StateCategory category,
    List<StateTimer> timers,
    @Nullable ReopenWindow reopenWithin) {

  /** Refuses null and a blank name. */
  public State {
    Check.id(name, "state.name");
    Check.present(category, "state.category");
    timers = Check.list(timers, "state.timers", 20);
  }

  /** Makes a state out of which a ticket may be reopened at any time. */
  public State(String name, StateCategory category, List<StateTimer> timers) {
    this(name, category, timers, null);
  }

  /** Returns this state with another time for reopening, or null for ever. */
  public State reopenWithin(@Nullable ReopenWindow window) {
    return new State(name, category, timers, window);
  }
}
