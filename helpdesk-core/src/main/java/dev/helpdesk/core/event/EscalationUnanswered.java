package dev.helpdesk.core.event;

import dev.helpdesk.model.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * Nobody acknowledged in time.
 *
 * @param number which escalation
 * @param level the level that was silent
 * @param contact who was silent, or null when the level had nobody
 */
public record EscalationUnanswered(int number, int level, @Nullable ActorId contact)
    implements Event {

  @Override
  public String eventType() {
    return "EscalationUnanswered";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.escalationUnanswered(this);
  }
}
