package dev.helpdesk.core.event;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;

/**
 * A message was added to the conversation.
 *
 * @param number counts the messages of the ticket, from 1
 * @param key where its text is
 * @param audience who may read it
 * @param side from which side it came
 * @param author who wrote it
 * @param length characters it has
 * @param automatic whether an automatic sender wrote it
 */
public record MessagePosted(
    int number,
    TextKey key,
    Audience audience,
    Side side,
    ActorId author,
    int length,
    boolean automatic)
    implements Event {

  /** Refuses null. */
  public MessagePosted {
    Check.present(key, "key");
    Check.present(audience, "audience");
    Check.present(side, "side");
    Check.present(author, "author");
  }

  @Override
  public String eventType() {
    return "MessagePosted";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.messagePosted(this);
  }
}
