package dev.helpdesk.core.command;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Adds a message to the conversation. What a requester writes is always public.
 *
 * @param record which ticket
 * @param audience who may read it
 * @param text the message
 * @param automatic whether an automatic sender wrote it
 */
public record PostMessage(RecordId record, Audience audience, String text, boolean automatic)
    implements Command {

  /** Refuses null. */
  public PostMessage {
    Check.present(record, "record");
    Check.present(audience, "audience");
    Check.present(text, "text");
  }

  @Override
  public String commandType() {
    return "PostMessage";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.postMessage(this);
  }
}
