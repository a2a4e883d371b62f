package dev.helpdesk.core.lint;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.assignment.AssignmentStrategy;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.model.GroupId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds rules of assignment that never decide, and tickets that go to nobody. */
final class RoutingLint {

  private static final Place SECTION = Place.of("assignment");

  private final Linted linted;
  private final Findings findings;
  private final AssignmentPolicy section;
  private final DirectoryPolicy directory;
  private final Tickets tickets;
  private final List<List<Set<String>>> asked;

  private RoutingLint(Linted linted, Findings findings) {
    this.linted = linted;
    this.findings = findings;
    section = linted.policy().assignment();
    directory = linted.policy().directory();
    tickets = new Tickets(linted.policy());
    asked = section.rules().stream().map(Tickets::asked).toList();
  }

  static void inspect(Linted linted, Findings findings) {
    RoutingLint lint = new RoutingLint(linted, findings);
    for (int i = 0; i < lint.section.rules().size(); i++) {
      lint.names(i);
      lint.skill(i);
      lint.order(i);
    }
    lint.fallback();
    lint.nobody();
    lint.weights();
  }

  private Place rule(int index) {
    return SECTION.in("rules").at(index);
  }

  private void names(int index) {
    AssignmentRule rule = section.rules().get(index);
    Names names = new Names(linted.policy(), findings, rule(index), "Rule " + rule.name());
    names.kinds(AssignmentFinding.KIND_UNKNOWN, rule.kinds());
    names.channels(AssignmentFinding.CHANNEL_UNKNOWN, rule.channels());
    names.priorities(AssignmentFinding.PRIORITY_UNKNOWN, rule.priorities());
    names.categories(AssignmentFinding.CATEGORY_UNKNOWN, rule.categories());
    if (isUnknown(rule.group())) {
      findings.add(
          AssignmentFinding.GROUP_UNKNOWN,
          rule(index).in("group"),
          "Rule " + rule.name() + " names group " + rule.group() + ", which nobody is in.");
    }
  }

  private boolean isUnknown(GroupId group) {
    return !directory.isEmpty() && directory.group(group).isEmpty();
  }

  private void skill(int index) {
    AssignmentRule rule = section.rules().get(index);
    String skill = rule.skill();
    if (skill == null) {
      return;
    }
    Place place = rule(index).in("skill");
    if (section.strategy() == AssignmentStrategy.QUEUE) {
      findings.add(
          AssignmentFinding.SKILL_IDLE,
          place,
          "Rule " + rule.name() + " asks for a skill, but tickets go to queues.");
    } else if (directory.group(rule.group()).isPresent()
        && directory.members(rule.group()).stream()
            .noneMatch(agent -> agent.skills().containsKey(skill))) {
      findings.add(
          AssignmentFinding.SKILL_MISSING,
          place,
          "Rule "
              + rule.name()
              + " asks for skill "
              + skill
              + ", which no agent of group "
              + rule.group()
              + " has.");
    }
  }

  private void order(int index) {
    List<List<Set<String>>> before = new ArrayList<>();
    List<AssignmentRule> rules = new ArrayList<>();
    for (int j = 0; j < index; j++) {
      if (!isUnknown(section.rules().get(j).group())) {
        before.add(asked.get(j));
        rules.add(section.rules().get(j));
      }
    }
    boolean means = Cover.any(tickets.facets(), asked.get(index)).verdict() == Cover.Verdict.LEFT;
    if (means
        && Cover.of(tickets.facets(), asked.get(index), before).verdict()
            == Cover.Verdict.COVERED) {
      covered(index, before, rules);
    }
  }

  private void covered(int index, List<List<Set<String>>> before, List<AssignmentRule> rules) {
    AssignmentRule rule = section.rules().get(index);
    for (int j = 0; j < rules.size(); j++) {
      AssignmentRule first = rules.get(j);
      if (decidesLike(first, rule)) {
        continue;
      }
      Cover.Result result =
          Cover.ofBoth(tickets.facets(), asked.get(index), before.get(j), before.subList(0, j));
      if (result.verdict() == Cover.Verdict.LEFT) {
        findings.add(
            directory.isEmpty() ? AssignmentFinding.RULE_HIDDEN : AssignmentFinding.RULE_SHADOWED,
            rule(index),
            "Rule "
                + rule.name()
                + " does not decide: rules before it match all its tickets, such as rule "
                + first.name()
                + ".",
            witness(
                result.ticket(),
                new Exhibit.Seen(
                    new Sight.ByRule(Sight.ByRule.Of.GROUP, first.name(), rule.name()))));
        return;
      }
    }
    findings.add(
        AssignmentFinding.RULE_REDUNDANT,
        rule(index),
        "Rule "
            + rule.name()
            + " never counts: rules before it match all its tickets and decide the same.");
  }

  private static boolean decidesLike(AssignmentRule one, AssignmentRule other) {
    return one.group().equals(other.group()) && Objects.equals(one.skill(), other.skill());
  }

  private @Nullable Witness witness(List<String> ticket, Exhibit exhibit) {
    Step.Register register = tickets.register(ticket);
    return register == null ? null : new Witness(linted.from(), List.of(register), exhibit);
  }

  private void fallback() {
    GroupId fallback = section.fallback();
    if (fallback != null && isUnknown(fallback)) {
      findings.add(
          AssignmentFinding.GROUP_UNKNOWN,
          SECTION.in("fallback"),
          "The fallback is group " + fallback + ", which nobody is in.");
    }
  }

  /** Without any rule people assign by hand, which is meant. */
  private void nobody() {
    if (section.rules().isEmpty() || section.fallback() != null) {
      return;
    }
    List<Facet> facets = tickets.facets();
    List<List<Set<String>>> rules = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      if (!isUnknown(section.rules().get(i).group())) {
        rules.add(asked.get(i));
      }
    }
    List<Set<String>> served = new ArrayList<>();
    facets.forEach(facet -> served.add(Set.of()));
    int channel = 0;
    List<String> left = new ArrayList<>();
    for (String name : linted.policy().intake().channels()) {
      served.set(Tickets.CHANNEL, Set.of(name));
      Cover.Result result = Cover.of(facets, served, rules);
      boolean any =
          rules.stream()
              .anyMatch(
                  rule ->
                      Cover.ofBoth(facets, served, rule, List.of()).verdict()
                          == Cover.Verdict.LEFT);
      if (!any) {
        unserved(channel, name, result.ticket());
      } else if (left.isEmpty() && result.verdict() == Cover.Verdict.LEFT) {
        left.addAll(result.ticket());
      }
      channel++;
    }
    if (!left.isEmpty()) {
      findings.add(
          AssignmentFinding.NOBODY,
          SECTION.in("rules"),
          "No rule matches a ticket with " + Tickets.words(left) + ", and there is no fallback.",
          witness(left, new Exhibit.Seen(new Sight.NobodyHas())));
    }
  }

  private void unserved(int channel, String name, List<String> ticket) {
    findings.add(
        IntakeFinding.CHANNEL_UNSERVED,
        Place.of("intake", "channels").at(channel),
        "No rule of assignment matches any ticket that comes over channel "
            + name
            + ", and there is no fallback.",
        witness(ticket, new Exhibit.Seen(new Sight.NobodyHas())));
  }

  private void weights() {
    int priorities = linted.policy().classification().matrix().priorities().size();
    for (Integer rank : section.weights().keySet()) {
      if (rank < 1 || rank > priorities) {
        findings.add(
            AssignmentFinding.RANK_UNKNOWN,
            SECTION.in("weights", rank.toString()),
            "There is a weight for rank " + rank + ", but the ranks are 1 to " + priorities + ".");
      }
    }
  }
}
