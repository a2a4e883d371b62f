package dev.helpdesk.core.workflow;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.model.Check;
import java.util.List;

/**
 * A state of a workflow.
 *
 * @param name its name, unique in its workflow
 * @param category what it means to the rest of the engine
 * @param timers what happens by itself in it, at most 20
 */
public record State(String name, StateCategory category, List<StateTimer> timers) {

  /** Refuses null and a blank name. */
  public State {
    Check.id(name, "state.name");
    Check.present(category, "state.category");
    timers = Check.list(timers, "state.timers", 20);
  }
}
