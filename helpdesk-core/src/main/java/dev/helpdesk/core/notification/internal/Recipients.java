package dev.helpdesk.core.notification.internal;

import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.notification.Whom;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Contact;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Requester;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds who is meant by a rule, and how they are written to. */
final class Recipients {

  /** A larger group has a mailing list. */
  private static final int MEMBERS = 500;

  private final Situation situation;
  private final Cause cause;

  Recipients(Situation situation, Cause cause) {
    this.situation = situation;
    this.cause = cause;
  }

  List<Recipient> find(Whom whom) {
    return switch (whom) {
      case REQUESTER -> requester();
      case ASSIGNEE -> assignee();
      case ASSIGNEE_OR_GROUP -> situation.record().owner().agent() == null ? members() : assignee();
      case GROUP_MEMBERS -> members();
      case GROUP_MANAGER -> manager();
      case CONTACT -> cause.contacts.stream().map(this::contact).toList();
    };
  }

  private List<Recipient> requester() {
    if (!situation.record().isTicket()) {
      return List.of();
    }
    ActorId id = situation.record().registered().requester();
    Optional<Requester> known = situation.ask(new Question.RequesterById(id));
    return List.of(
        new Recipient(
            id,
            known.map(Requester::language).orElse(null),
            known.map(Requester::zone).orElse(null)));
  }

  private List<Recipient> assignee() {
    ActorId id = situation.record().owner().agent();
    return id == null ? List.of() : List.of(agent(id));
  }

  private List<Recipient> members() {
    GroupId group = group();
    return group == null
        ? List.of()
        : situation.ask(new Question.MembersOf(group)).stream()
            .limit(MEMBERS)
            .map(agent -> new Recipient(agent.id(), agent.language(), null))
            .toList();
  }

  private List<Recipient> manager() {
    GroupId group = group();
    ActorId id =
        group == null
            ? null
            : situation.ask(new Question.GroupById(group)).map(Group::manager).orElse(null);
    return id == null ? List.of() : List.of(manager(id));
  }

  /** A manager may be no agent of the desk, and yet one of the contacts. */
  private Recipient manager(ActorId id) {
    Recipient agent = agent(id);
    return agent.language() == null ? contact(id) : agent;
  }

  private @Nullable GroupId group() {
    return cause.group != null ? cause.group : situation.record().owner().group();
  }

  private Recipient agent(ActorId id) {
    return new Recipient(
        id, situation.ask(new Question.AgentById(id)).map(Agent::language).orElse(null), null);
  }

  private Recipient contact(ActorId id) {
    return new Recipient(
        id, situation.ask(new Question.ContactById(id)).map(Contact::language).orElse(null), null);
  }
}
