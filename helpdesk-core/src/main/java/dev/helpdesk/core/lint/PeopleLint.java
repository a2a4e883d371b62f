package dev.helpdesk.core.lint;

import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.directory.AgentEntry;
import dev.helpdesk.core.directory.ContactEntry;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.directory.GroupEntry;
import dev.helpdesk.core.directory.Roster;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds groups and agents of the directory that no ticket comes to, or that nobody knows. */
final class PeopleLint {

  private static final Place GROUPS = Place.of("directory", "groups");
  private static final Place AGENTS = Place.of("directory", "agents");

  private final Linted linted;
  private final Findings findings;
  private final DirectoryPolicy directory;

  private PeopleLint(Linted linted, Findings findings) {
    this.linted = linted;
    this.findings = findings;
    directory = linted.policy().directory();
  }

  static void inspect(Linted linted, Findings findings) {
    PeopleLint lint = new PeopleLint(linted, findings);
    lint.agents();
    lint.groups();
  }

  private void agents() {
    for (int i = 0; i < directory.agents().size(); i++) {
      AgentEntry agent = directory.agents().get(i);
      Place place = AGENTS.at(i);
      for (int j = 0; j < agent.groups().size(); j++) {
        GroupId group = agent.groups().get(j);
        if (directory.group(group).isEmpty()) {
          findings.add(
              DirectoryFinding.AGENT_GROUP_UNKNOWN,
              place.in("groups").at(j),
              "Agent " + agent.id() + " belongs to group " + group + ", which isn't there.");
        }
      }
      if (agent.groups().isEmpty()) {
        findings.add(
            DirectoryFinding.AGENT_WITHOUT_GROUP,
            place.in("groups"),
            "Agent " + agent.id() + " belongs to no group.");
      }
      if (agent.capacity() == 0) {
        findings.add(
            DirectoryFinding.AGENT_WITHOUT_CAPACITY,
            place.in("capacity"),
            "Agent " + agent.id() + " has no room for any ticket.");
      }
    }
  }

  private void groups() {
    Set<GroupId> used = used(linted.policy());
    for (int i = 0; i < directory.groups().size(); i++) {
      GroupEntry group = directory.groups().get(i);
      Place place = GROUPS.at(i);
      manager(group, place);
      if (directory.members(group.id()).isEmpty()) {
        findings.add(
            DirectoryFinding.GROUP_WITHOUT_AGENTS,
            place,
            "Group " + group.id() + " has no agents.");
      } else if (isNeverStaffed(group)) {
        findings.add(
            DirectoryFinding.GROUP_NEVER_STAFFED,
            place,
            "Nobody of group "
                + group.id()
                + " is on shift from "
                + linted.from()
                + " to "
                + linted.until()
                + ".");
      }
      if (!used.contains(group.id())) {
        findings.add(
            DirectoryFinding.GROUP_UNUSED,
            place,
            "No rule ever gives a ticket to group " + group.id() + ".");
      }
    }
  }

  private void manager(GroupEntry group, Place place) {
    ActorId manager = group.manager();
    if (manager != null
        && directory.agent(manager).isEmpty()
        && directory.contacts().stream().map(ContactEntry::id).noneMatch(manager::equals)) {
      findings.add(
          DirectoryFinding.MANAGER_UNKNOWN,
          place.in("manager"),
          "Manager " + manager + " of group " + group.id() + " is no agent and no contact.");
    }
  }

  /** A calendar that is the host's to install may have any hours. */
  private boolean isNeverStaffed(GroupEntry group) {
    Roster roster = new Roster(directory, linted::calendar);
    List<Optional<BusinessTime>> shifts =
        directory.members(group.id()).stream().map(roster::shifts).toList();
    return shifts.stream().allMatch(Optional::isPresent)
        && shifts.stream()
            .flatMap(Optional::stream)
            .map(hours -> hours.between(linted.from(), linted.until()))
            .allMatch(Duration::isZero);
  }

  private static Set<GroupId> used(Policy policy) {
    Set<GroupId> used = new HashSet<>();
    policy.assignment().rules().stream().map(AssignmentRule::group).forEach(used::add);
    GroupId fallback = policy.assignment().fallback();
    if (fallback != null) {
      used.add(fallback);
    }
    for (EscalationRule rule : policy.escalation().rules()) {
      used.addAll(rule.action().match(new RaisedTo(policy.directory())));
    }
    return used;
  }

  /** The groups that an action may give a ticket to, whatever group has it. */
  private record RaisedTo(DirectoryPolicy directory)
      implements EscalationAction.Cases<List<GroupId>> {

    @Override
    public List<GroupId> nextLevel(EscalationAction.NextLevel action) {
      return directory.groups().stream()
          .filter(group -> directory.groups().stream().noneMatch(other -> isBefore(other, group)))
          .map(GroupEntry::id)
          .toList();
    }

    private static boolean isBefore(GroupEntry other, GroupEntry group) {
      return other.level() == group.level() && other.id().compareTo(group.id()) < 0;
    }

    @Override
    public List<GroupId> toGroup(EscalationAction.ToGroup action) {
      return List.of(action.group());
    }

    @Override
    public List<GroupId> toSkill(EscalationAction.ToSkill action) {
      return directory.groups().stream()
          .filter(group -> group.skills().contains(action.skill()))
          .map(GroupEntry::id)
          .toList();
    }

    @Override
    public List<GroupId> askDirectory(EscalationAction.AskDirectory action) {
      return List.of();
    }
  }
}
