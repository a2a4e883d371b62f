package dev.helpdesk.acceptance.lint;

import dev.helpdesk.core.command.AcceptAssignment;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.LinkTickets;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.RefuseAssignment;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.command.UnlinkTickets;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that is done to a ticket on a desk. */
sealed interface Stim {

  /** The command it is, given by whom; empty when it is none. */
  Optional<Given> given(Play play);

  /** A command and who gives it. */
  record Given(Actor actor, Command command) {}

  /** The requester registers the ticket. */
  record Register(boolean complete) implements Stim {
    @Override
    public Optional<Given> given(Play play) {
      return Optional.of(new Given(Play.REQUESTER, play.registration(complete)));
    }
  }

  /** Somebody takes a transition. */
  record Take(String transition, Who who, @Nullable String reason) implements Stim {
    @Override
    public Optional<Given> given(Play play) {
      return Optional.of(
          new Given(
              play.actor(who), new TakeTransition(play.ticket(), transition, reason, "Why.")));
    }
  }

  /** Who acts. */
  enum Who {
    REQUESTER,
    AGENT,
    MANAGER,
    CONTACT,
    ADMINISTRATOR
  }

  /** The requester writes. */
  record Write() implements Stim {
    @Override
    public Optional<Given> given(Play play) {
      return Optional.of(
          new Given(
              Play.REQUESTER, new PostMessage(play.ticket(), Audience.PUBLIC, "Hello.", false)));
    }
  }

  /** It is given to a group that hasn't got it, and maybe to an agent. */
  record Assign(boolean toAgent) implements Stim {
    @Override
    public Optional<Given> given(Play play) {
      GroupId group = play.otherGroup();
      ActorId agent = toAgent ? ActorId.of(group.value() + "-1") : null;
      return Optional.of(
          new Given(
              Actor.administrator("host"), new AssignTicket(play.ticket(), group, agent, null)));
    }
  }

  /** The agent, or somebody of the group, takes it on. */
  record Accept() implements Stim {
    @Override
    public Optional<Given> given(Play play) {
      return play.worker().map(agent -> new Given(agent, new AcceptAssignment(play.ticket())));
    }
  }

  /** The agent gives it back. */
  record Refuse() implements Stim {
    @Override
    public Optional<Given> given(Play play) {
      return play.worker()
          .map(agent -> new Given(agent, new RefuseAssignment(play.ticket(), null)));
    }
  }

  /** Another ticket becomes a child, or is one no more. */
  record Child(boolean link) implements Stim {
    @Override
    public Optional<Given> given(Play play) {
      Actor host = Actor.administrator("host");
      return Optional.of(
          new Given(
              host,
              link
                  ? new LinkTickets(play.ticket(), LinkType.CHILD, play.newChild())
                  : new UnlinkTickets(play.ticket(), LinkType.CHILD, play.child())));
    }
  }

  /** Time passes until the next time of the state. */
  record Wait() implements Stim {
    @Override
    public Optional<Given> given(Play play) {
      return Optional.empty();
    }
  }

  /** Tells whether it is the requester who does it. */
  default boolean isOfRequester() {
    return this instanceof Write || (this instanceof Take take && take.who() == Who.REQUESTER);
  }

  /** Who has the ticket, as far as it has anybody. */
  static Optional<ActorId> holder(Owner owner) {
    return Optional.ofNullable(owner.agent());
  }
}
