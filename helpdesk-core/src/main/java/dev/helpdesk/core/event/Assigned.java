package dev.helpdesk.core.event;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.TextKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ticket went to a group, and maybe to an agent of it.
 *
 * @param group who answers for it
 * @param level support level of the group
 * @param agent who works on it, or null for the queue of the group
 * @param cause name of the rule, {@code agent}, {@code escalation}, or {@code release} where a
 *     transition gave it back to the queue
 * @param candidates who was considered, and why each did or did not win
 * @param reassigned whether another group had it before
 * @param returned whether the group had it once before (ping-pong)
 * @param reason why, or null
 */
public record Assigned(
    GroupId group,
    int level,
    @Nullable ActorId agent,
    String cause,
    List<Candidate> candidates,
    boolean reassigned,
    boolean returned,
    @Nullable TextKey reason)
    implements Event {

  /** Refuses null. */
  public Assigned {
    Check.present(group, "group");
    Check.present(cause, "cause");
    candidates = Check.list(candidates, "candidates", 1_000);
  }

  @Override
  public String eventType() {
    return "Assigned";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.assigned(this);
  }
}
