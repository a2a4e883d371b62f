package dev.helpdesk.core.assignment.internal;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.command.AcceptAssignment;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.RefuseAssignment;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.AssignmentRefused;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.hall.Texts;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Group;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the commands of assignment. Everything is checked before anything is added. */
final class AssignmentCommands extends SomeCommands<Optional<Refusal>> {

  private final Chooser chooser;
  private final Situation situation;
  private final Draft draft;

  AssignmentCommands(
      AssignmentState slice, AssignmentPolicy policy, Situation situation, Draft draft) {
    this.chooser = new Chooser(slice, policy, situation);
    this.situation = situation;
    this.draft = draft;
  }

  @Override
  protected Optional<Refusal> otherwise(Command command) {
    return Optional.empty();
  }

  @Override
  public Optional<Refusal> assignTicket(AssignTicket command) {
    return Optional.ofNullable(assign(command));
  }

  private @Nullable Refusal assign(AssignTicket command) {
    Refusal refusal = isCorrection() ? null : notOpen();
    if (refusal == null) {
      refusal = reasonRefusal(command.reason());
    }
    if (refusal != null) {
      return refusal;
    }
    if (command.agent() != null) {
      return toAgent(command.agent(), command.group(), command.reason());
    }
    return command.group() == null
        ? byRules(command.reason())
        : toGroup(command.group(), null, command.reason());
  }

  private @Nullable Refusal toAgent(ActorId id, @Nullable GroupId group, @Nullable String reason) {
    Optional<Agent> agent = situation.ask(new Question.AgentById(id));
    if (agent.isEmpty()) {
      return Refusal.of("assignment.agent-unknown", "agent", "an agent of the directory");
    }
    List<GroupId> groups = agent.get().groups();
    if (group == null) {
      return groups.isEmpty()
          ? Refusal.of("assignment.agent-without-group", "agent", "a member of some group")
          : toGroup(groups.get(0), id, reason);
    }
    if (situation.ask(new Question.GroupById(group)).isEmpty()) {
      return unknownGroup();
    }
    if (!groups.contains(group)) {
      List<String> possible = groups.stream().map(GroupId::value).toList();
      return new Refusal("assignment.agent-not-member", "agent", "a member of the group", possible);
    }
    return toGroup(group, id, reason);
  }

  private @Nullable Refusal toGroup(GroupId id, @Nullable ActorId agent, @Nullable String reason) {
    Optional<Group> group = situation.ask(new Question.GroupById(id));
    if (group.isEmpty()) {
      return unknownGroup();
    }
    Owner owner = situation.record().owner();
    boolean unchanged = id.equals(owner.group()) && Objects.equals(agent, owner.agent());
    if (!unchanged) {
      draft.add(chooser.assigned(group.get(), agent, "agent", List.of(), text(reason)));
    }
    return null;
  }

  private @Nullable Refusal byRules(@Nullable String reason) {
    Chooser.Route route = chooser.byRulesOrFallback();
    if (route == null) {
      return Refusal.of("assignment.no-rule", "group", "given, as no rule of the policy matches");
    }
    chooser.assign(route, text(reason), draft);
    return null;
  }

  @Override
  public Optional<Refusal> acceptAssignment(AcceptAssignment command) {
    return Optional.ofNullable(accept());
  }

  private @Nullable Refusal accept() {
    Refusal refusal = notAssigned();
    if (refusal != null) {
      return refusal;
    }
    Owner owner = situation.record().owner();
    ActorId actor = situation.actor().id();
    if (owner.agent() == null) {
      refusal = notMember(actor, owner.group());
    } else if (!owner.agent().equals(actor)) {
      refusal = notTheirs();
    }
    if (refusal == null && !owner.accepted()) {
      draft.add(new AssignmentAccepted(actor));
    }
    return refusal;
  }

  @Override
  public Optional<Refusal> refuseAssignment(RefuseAssignment command) {
    return Optional.ofNullable(refuse(command));
  }

  private @Nullable Refusal refuse(RefuseAssignment command) {
    Refusal refusal = notAssigned();
    if (refusal != null) {
      return refusal;
    }
    ActorId actor = situation.actor().id();
    if (!actor.equals(situation.record().owner().agent())) {
      return notTheirs();
    }
    refusal = reasonRefusal(command.reason());
    if (refusal == null) {
      draft.add(new AssignmentRefused(actor, text(command.reason())));
    }
    return refusal;
  }

  private @Nullable Refusal notAssigned() {
    Refusal refusal = notOpen();
    return refusal == null && situation.record().owner().group() == null
        ? Refusal.of("assignment.not-assigned", "record", "assigned to a group")
        : refusal;
  }

  /** An administrator corrects, or follows the source of an imported ticket, also after the end. */
  private boolean isCorrection() {
    return situation.record().isEnded() && situation.actor().role() == Actor.Role.ADMINISTRATOR;
  }

  private @Nullable Refusal notOpen() {
    if (!situation.record().isTicket()) {
      return Refusal.of("assignment.no-ticket", "record", "a registered ticket");
    }
    return situation.record().isEnded()
        ? Refusal.of("assignment.ended", "record", "neither closed nor cancelled")
        : null;
  }

  private @Nullable Refusal notMember(ActorId actor, @Nullable GroupId group) {
    boolean member =
        situation
            .ask(new Question.AgentById(actor))
            .filter(agent -> group != null && agent.groups().contains(group))
            .isPresent();
    return member
        ? null
        : Refusal.of("assignment.not-member", "actor", "a member of the ticket's group");
  }

  private static Refusal notTheirs() {
    return Refusal.of("assignment.not-yours", "actor", "the agent whom the ticket was given to");
  }

  private static Refusal unknownGroup() {
    return Refusal.of("assignment.group-unknown", "group", "a group of the directory");
  }

  private @Nullable Refusal reasonRefusal(@Nullable String reason) {
    if (reason == null) {
      return null;
    }
    return reason.isBlank()
        ? Refusal.blank("reason")
        : Texts.check("reason", reason, situation.limits().reasonLength());
  }

  private @Nullable TextKey text(@Nullable String reason) {
    return reason == null
        ? null
        : draft.text("reason", Audience.INTERNAL, List.of(situation.actor().id()), reason);
  }
}
