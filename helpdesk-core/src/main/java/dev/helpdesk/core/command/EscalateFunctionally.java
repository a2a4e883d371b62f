package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Raises a ticket to a higher level or another skill.
 *
 * @param record which ticket
 * @param group to whom, or null to let skill and level choose
 * @param skill the skill that is needed, or null
 * @param reason why
 */
public record EscalateFunctionally(
    RecordId record, @Nullable GroupId group, @Nullable String skill, String reason)
    implements Command {

  /** Refuses null. */
  public EscalateFunctionally {
    Check.present(record, "record");
    Check.present(reason, "reason");
  }

  @Override
  public String commandType() {
    return "EscalateFunctionally";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.escalateFunctionally(this);
  }
}
