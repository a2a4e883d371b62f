package dev.helpdesk.core.hall;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.NameClaim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rooms put what they decide. All of it is committed together, or nothing. */
public interface Draft {

  /** Adds an event. It takes effect after those added before, and then the rooms react to it. */
  void add(Event event);

  /**
   * Returns the events of this decision that were added and have yet to take effect, in order.
   *
   * <p>By this a room that counts goes on from what it already said for an earlier cause.
   */
  default List<Event> waiting() {
    return List.of();
  }

  /**
   * Adds a text under a new key of the record.
   *
   * @param name what the text is, such as {@code message}; made unique by a number
   * @param subjects the people it comes from or speaks of
   * @return the key, for the event
   */
  TextKey text(String name, Audience audience, List<ActorId> subjects, String text);

  /** Adds a text under a key of the record's choosing, replacing what is there. */
  void text(TextKey key, Audience audience, List<ActorId> subjects, String text);

  /** Returns a text added in this decision, if who reads what an audience may can, or null. */
  @Nullable String addedText(TextKey key, Audience reader);

  /**
   * Adds a notification to the outbox.
   *
   * @param collapseKey by which a later decision may withdraw it unsent, or null
   */
  void send(Notification notification, @Nullable String collapseKey);

  /** Withdraws unsent notifications of this record. */
  void withdraw(String collapseKey);

  /**
   * Owes a command to another record: carried at least once, idempotent, on behalf of the actor.
   *
   * @return id of the follow-up
   */
  String owe(Command command);

  /**
   * Owes a command to every record that meets criteria, carried page by page.
   *
   * @return id of the fan-out
   */
  String owe(Criteria criteria, Command template);

  /** Claims a unique name for this record. */
  void claim(NameClaim claim);

  /** Releases a unique name of this record. */
  void release(String name);
}
