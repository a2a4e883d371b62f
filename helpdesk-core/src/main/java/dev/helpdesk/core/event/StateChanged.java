package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ticket moved along a transition, or into its first state.
 *
 * @param from the state before, null for the first
 * @param to the state after
 * @param fromCategory category of the state before
 * @param category category of the state after
 * @param transition name of the transition
 * @param reason the waiting or void reason of the policy, or null
 * @param text what was said along with it, or null
 * @param reopened whether it left a resolved or closed state for an open one
 * @param corrected whether the workflow does not know such a step and its source was followed all
 *     the same
 * @param effects what the transition does beyond that, as its policy had it
 */
public record StateChanged(
    @Nullable String from,
    String to,
    @Nullable StateCategory fromCategory,
    StateCategory category,
    String transition,
    @Nullable String reason,
    @Nullable TextKey text,
    boolean reopened,
    boolean corrected,
    List<Effect> effects)
    implements Event {

  /** Refuses null. */
  public StateChanged {
    Check.present(to, "to");
    Check.present(category, "category");
    Check.present(transition, "transition");
    effects = Check.list(effects, "effects", 10);
  }

  /** Makes one without effects. */
  public StateChanged(
      @Nullable String from,
      String to,
      @Nullable StateCategory fromCategory,
      StateCategory category,
      String transition,
      @Nullable String reason,
      @Nullable TextKey text,
      boolean reopened,
      boolean corrected) {
    this(
        from, to, fromCategory, category, transition, reason, text, reopened, corrected, List.of());
  }

  /** Tells whether it gives the ticket to somebody else, or tries to. */
  public boolean movesAssignment() {
    return effects.stream().anyMatch(Effect::isOfAssignment);
  }

  @Override
  public String eventType() {
    return "StateChanged";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.stateChanged(this);
  }
}
