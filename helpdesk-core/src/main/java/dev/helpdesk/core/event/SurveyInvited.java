package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.time.Instant;

/**
 * The requester was asked how satisfied they are.
 *
 * @param expires until when an answer counts
 */
public record SurveyInvited(Instant expires) implements Event {

  /** Refuses null. */
  public SurveyInvited {
    expires = Check.instant(expires, "expires");
  }

  @Override
  public String eventType() {
    return "SurveyInvited";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.surveyInvited(this);
  }
}
