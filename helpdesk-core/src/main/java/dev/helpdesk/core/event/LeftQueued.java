package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import java.util.List;

/**
 * Nobody could take the ticket; it stays in the queue of its group.
 *
 * @param group whose queue
 * @param cause name of the rule that looked for somebody
 * @param candidates who was considered, and why not
 */
public record LeftQueued(GroupId group, String cause, List<Candidate> candidates) implements Event {

  /** Refuses null. */
  public LeftQueued {
    Check.present(group, "group");
    Check.present(cause, "cause");
    candidates = Check.list(candidates, "candidates", 1_000);
  }

  @Override
  public String eventType() {
    return "LeftQueued";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.leftQueued(this);
  }
}
