package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.TextKey;
import org.jspecify.annotations.Nullable;

/**
 * The ticket was raised to a higher level or another skill.
 *
 * @param fromGroup who had it, or null
 * @param fromLevel at which level, -1 for none
 * @param toGroup who gets it
 * @param toLevel at which level
 * @param skill the skill that is needed, or null
 * @param cause name of the rule, {@code agent}, or {@code workflow} where a transition did
 * @param reason why, or null
 */
public record FunctionallyEscalated(
    @Nullable GroupId fromGroup,
    int fromLevel,
    GroupId toGroup,
    int toLevel,
    @Nullable String skill,
    String cause,
    @Nullable TextKey reason)
    implements Event {

  /** Refuses null. */
  public FunctionallyEscalated {
    Check.present(toGroup, "toGroup");
    Check.present(cause, "cause");
  }

  @Override
  public String eventType() {
    return "FunctionallyEscalated";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.functionallyEscalated(this);
  }
}
