package dev.helpdesk.testkit;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.directory.AgentEntry;
import dev.helpdesk.core.directory.GroupEntry;
import dev.helpdesk.core.lint.Exhibit;
import dev.helpdesk.core.lint.Sight;
import dev.helpdesk.core.lint.Step;
import dev.helpdesk.core.lint.Witness;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.inmemory.InMemoryPeople;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Organisation;
import dev.helpdesk.spi.directory.Requester;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who acts in a witness: the people of the policy, or else some that no rule names. */
final class WitnessPeople {

  private static final ActorId REQUESTER = ActorId.of("witness-requester");
  private static final int CAPACITY = 100_000;

  private final boolean ofPolicy;
  private final Step.Traits registration;
  private final Map<GroupId, List<ActorId>> members = new LinkedHashMap<>();
  private final Map<GroupId, ActorId> managers = new LinkedHashMap<>();

  WitnessPeople(Policy policy, Witness witness) {
    registration =
        witness.steps().stream()
            .filter(Step.Register.class::isInstance)
            .map(Step.Register.class::cast)
            .map(Step.Register::traits)
            .findFirst()
            .orElse(Step.Traits.NONE);
    ofPolicy = !policy.directory().groups().isEmpty();
    if (ofPolicy) {
      for (GroupEntry group : policy.directory().groups()) {
        List<ActorId> ids =
            policy.directory().members(group.id()).stream().map(AgentEntry::id).toList();
        members.put(group.id(), ids);
        if (group.manager() != null) {
          managers.put(group.id(), group.manager());
        }
      }
    } else {
      for (String name : List.of("witness-group-1", "witness-group-2")) {
        members.put(GroupId.of(name), List.of(ActorId.of(name + "-ann"), ActorId.of(name + "-bo")));
        managers.put(GroupId.of(name), ActorId.of(name + "-lead"));
      }
      if (isAboutRules(witness)) {
        policy.assignment().rules().forEach(rule -> members.put(rule.group(), List.of()));
      }
    }
  }

  boolean isOfPolicy() {
    return ofPolicy;
  }

  /** Rules pass over groups that nobody knows, and so have no part in other witnesses. */
  private static boolean isAboutRules(Witness witness) {
    return witness.exhibit() instanceof Exhibit.Seen seen
        && (seen.sight() instanceof Sight.ByRule || seen.sight() instanceof Sight.NobodyHas);
  }

  void come(InMemoryPeople people) {
    String organisation = registration.organisation();
    OrganisationId id = organisation == null ? null : OrganisationId.of(organisation);
    if (id != null) {
      people.addOrganisation(new Organisation(id, List.of()));
    }
    Step.About about = registration.about();
    boolean vip = about != null && about.vip();
    people.addRequester(new Requester(REQUESTER, id, null, vip, "en", "Europe/Madrid"));
    if (ofPolicy) {
      return;
    }
    members.forEach(
        (group, agents) -> {
          people.addGroup(new Group(group, 1, List.of(), managers.get(group)));
          agents.forEach(
              agent -> people.addAgent(new Agent(agent, List.of(group), Map.of(), CAPACITY, "en")));
        });
  }

  /** Somebody who stands so to a ticket that is in these hands. */
  Actor actor(Relation relation, Owner owner) {
    return switch (relation) {
      case REQUESTER -> Actor.requester(REQUESTER);
      case CONTACT -> Actor.contact("witness-contact");
      case ADMINISTRATOR -> Actor.administrator("host");
      case AGENT, ASSIGNEE, GROUP_MEMBER -> assignee(owner);
      case GROUP_MANAGER -> manager(owner);
      case SYSTEM -> Actor.SYSTEM;
    };
  }

  /** The agent who has the ticket, or somebody of its group, or of any. */
  Actor assignee(Owner owner) {
    ActorId agent = owner.agent();
    if (agent != null) {
      return Actor.agent(agent);
    }
    GroupId group = owner.group();
    ActorId member = group == null ? null : member(group);
    return Actor.agent(member == null ? anybody() : member);
  }

  private Actor manager(Owner owner) {
    ActorId manager = owner.group() == null ? null : managers.get(owner.group());
    return manager == null ? assignee(owner) : Actor.agent(manager);
  }

  private ActorId anybody() {
    List<ActorId> all = new ArrayList<>();
    members.values().forEach(all::addAll);
    return all.isEmpty() ? ActorId.of("witness-agent") : all.get(0);
  }

  /** A group other than the one that has the ticket, where there is one. */
  @Nullable GroupId another(@Nullable GroupId present) {
    return members.keySet().stream()
        .filter(
            group -> !group.equals(present) && !members.getOrDefault(group, List.of()).isEmpty())
        .findFirst()
        .orElse(present);
  }

  @Nullable ActorId member(@Nullable GroupId group) {
    List<ActorId> of = group == null ? List.of() : members.getOrDefault(group, List.of());
    return of.isEmpty() ? null : of.get(0);
  }
}
