package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;

/**
 * What this record owed another came to an end.
 *
 * @param duty id of the follow-up
 * @param outcome {@code accepted}, or the code of the refusal
 */
public record FollowUpEnded(String duty, String outcome) implements Event {

  /** Refuses null. */
  public FollowUpEnded {
    Check.present(duty, "duty");
    Check.present(outcome, "outcome");
  }

  @Override
  public String eventType() {
    return "FollowUpEnded";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.followUpEnded(this);
  }
}
