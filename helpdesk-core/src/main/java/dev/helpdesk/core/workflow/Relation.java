package dev.helpdesk.core.workflow;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.GroupId;

/** How somebody stands to a ticket; says which transitions it may take. */
public enum Relation {
  /** The ticket's own requester. */
  REQUESTER("the ticket's own requester") {
    @Override
    boolean applies(Actor actor, RecordView record, DeskFacts facts) {
      Origin origin = record.origin();
      return actor.role() == Actor.Role.REQUESTER
          && origin != null
          && origin.requester().equals(actor.id());
    }
  },
  /** Works at the desk. */
  AGENT("whoever works at the desk") {
    @Override
    boolean applies(Actor actor, RecordView record, DeskFacts facts) {
      return actor.role() == Actor.Role.AGENT;
    }
  },
  /** Decides about escalations. */
  CONTACT("whoever decides about escalations") {
    @Override
    boolean applies(Actor actor, RecordView record, DeskFacts facts) {
      return actor.role() == Actor.Role.CONTACT;
    }
  },
  /** Runs the desk's engine. */
  ADMINISTRATOR("whoever runs the desk's engine") {
    @Override
    boolean applies(Actor actor, RecordView record, DeskFacts facts) {
      return actor.role() == Actor.Role.ADMINISTRATOR;
    }
  },
  /** The engine itself, as for follow-ups of other records. */
  SYSTEM("the engine itself") {
    @Override
    boolean applies(Actor actor, RecordView record, DeskFacts facts) {
      return actor.role() == Actor.Role.SYSTEM;
    }
  },
  /** The agent who has the ticket. */
  ASSIGNEE("the agent who has the ticket") {
    @Override
    boolean applies(Actor actor, RecordView record, DeskFacts facts) {
      return AGENT.applies(actor, record, facts) && actor.id().equals(record.owner().agent());
    }
  },
  /** An agent of the group that has the ticket. */
  GROUP_MEMBER("an agent of the group that has the ticket") {
    @Override
    boolean applies(Actor actor, RecordView record, DeskFacts facts) {
      GroupId group = record.owner().group();
      return group != null
          && AGENT.applies(actor, record, facts)
          && facts.isMember(actor.id(), group);
    }
  },
  /** Who leads the group that has the ticket, whether or not as an agent. */
  GROUP_MANAGER("whoever leads the group that has the ticket") {
    @Override
    boolean applies(Actor actor, RecordView record, DeskFacts facts) {
      GroupId group = record.owner().group();
      return group != null
          && actor.role() != Actor.Role.REQUESTER
          && actor.role() != Actor.Role.SYSTEM
          && facts.isManager(actor.id(), group);
    }
  };

  private final String meaning;

  Relation(String meaning) {
    this.meaning = meaning;
  }

  /** Returns who stands so to a ticket. */
  public String meaning() {
    return meaning;
  }

  /** Tells whether somebody stands so to a ticket. */
  abstract boolean applies(Actor actor, RecordView record, DeskFacts facts);
}
