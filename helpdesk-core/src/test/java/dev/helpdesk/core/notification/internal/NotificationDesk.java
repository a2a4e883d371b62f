package dev.helpdesk.core.notification.internal;

import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.hall.FakeDraft;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.hall.TicketEvents;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Contact;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.spi.notification.Notification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notification room whose desk is staffed: ana and ben of mail, led by mia; rita reads Spanish.
 */
final class NotificationDesk {

  final RoomHarness<NotificationState, NotificationPolicy> room;

  NotificationDesk(NotificationPolicy policy) {
    room = new RoomHarness<>(new NotificationRoom(), policy);
    requester("es-MX", "America/Mexico_City");
    GroupId mail = GroupId.of("mail");
    room.answers.groups.put(mail, new Group(mail, 2, List.of(), ActorId.of("mia")));
    room.answers.members.put(mail, List.of(ActorId.of("ana"), ActorId.of("ben")));
    agent("ana", "en");
    agent("ben", "es");
    agent("mia", "fr");
    ActorId carl = ActorId.of("carl");
    room.answers.contacts.put(carl, new Contact(carl, 1, false, "es"));
    room.answers.texts.put(TextKey.of("subject"), "Mail is down");
  }

  NotificationDesk requester(String language, String zone) {
    ActorId rita = ActorId.of("rita");
    room.answers.requesters.put(rita, new Requester(rita, null, null, false, language, zone));
    return this;
  }

  private void agent(String id, String language) {
    ActorId agent = ActorId.of(id);
    room.answers.agents.put(
        agent, new Agent(agent, List.of(GroupId.of("mail")), Map.of(), 5, language));
  }

  /** Registers the ticket and assigns it to ana, and forgets what was sent about that. */
  NotificationDesk assigned() {
    room.happen(TicketEvents.registered(), TicketEvents.first(), assignment("ana"));
    room.draft.sent.clear();
    return this;
  }

  static Assigned assignment(@Nullable String agent) {
    return new Assigned(
        GroupId.of("mail"),
        2,
        agent == null ? null : ActorId.of(agent),
        "rule",
        List.of(),
        false,
        false,
        null);
  }

  /** Posts a message whose text is in the same decision. */
  MessagePosted message(Side side, Audience audience, String text, boolean automatic) {
    TextKey key = room.draft.text("message", audience, List.of(), text);
    return new MessagePosted(
        room.view().counts().messages() + 1,
        key,
        audience,
        side,
        ActorId.of(side == Side.REQUESTER ? "rita" : "ana"),
        text.length(),
        automatic);
  }

  List<Notification> sent() {
    return room.draft.sent.stream().map(FakeDraft.Sent::notification).toList();
  }

  List<Notification> sentTo(String who) {
    return sent().stream().filter(n -> n.recipient().value().equals(who)).toList();
  }

  List<String> templates() {
    return sent().stream().map(n -> n.template() + " to " + n.recipient()).toList();
  }
}
