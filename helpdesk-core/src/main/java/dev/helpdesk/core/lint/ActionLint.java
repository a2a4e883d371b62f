package dev.helpdesk.core.lint;

import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.directory.GroupEntry;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import java.time.Duration;
import java.util.List;

/** Finds rules of escalation that do nothing when they fire, and ladders that nobody climbs. */
final class ActionLint implements EscalationAction.Cases<Runnable> {

  private static final Duration SHORTEST_ANSWER = Duration.ofMinutes(1);

  private final Linted linted;
  private final Findings findings;
  private final EscalationRule rule;
  private final Place place;

  private ActionLint(Linted linted, Findings findings, EscalationRule rule, Place place) {
    this.linted = linted;
    this.findings = findings;
    this.rule = rule;
    this.place = place;
  }

  static void inspect(Linted linted, Findings findings) {
    EscalationPolicy escalation = linted.policy().escalation();
    List<EscalationRule> rules = escalation.rules();
    for (int i = 0; i < rules.size(); i++) {
      Place place = Place.of("escalation", "rules").at(i);
      EscalationRule rule = rules.get(i);
      twins(rule, rules.subList(0, i), place, findings);
      if (!linted.policy().directory().isEmpty()) {
        rule.action().match(new ActionLint(linted, findings, rule, place.in("action"))).run();
      }
    }
    DirectoryPolicy directory = linted.policy().directory();
    boolean asks = rules.stream().anyMatch(rule -> rule.action().match(ASKS));
    if (!directory.contacts().isEmpty() && !asks) {
      findings.add(
          EscalationFinding.DIRECTORY_UNASKED,
          Place.of("escalation", "rules"),
          "No rule ever asks the " + directory.contacts().size() + " contacts of the directory.");
    }
    if (escalation.answerWithin().compareTo(SHORTEST_ANSWER) < 0) {
      findings.add(
          EscalationFinding.ANSWER_TOO_SOON,
          Place.of("escalation", "answerWithin"),
          "A contact has " + escalation.answerWithin() + " to acknowledge.");
    }
  }

  private static void twins(
      EscalationRule rule, List<EscalationRule> before, Place place, Findings findings) {
    before.stream()
        .filter(other -> other.trigger().equals(rule.trigger()))
        .filter(other -> other.action().equals(rule.action()))
        .findFirst()
        .ifPresent(
            other ->
                findings.add(
                    EscalationFinding.RULE_TWIN,
                    place,
                    "Rule "
                        + rule.name()
                        + " always fires with rule "
                        + other.name()
                        + " and does the same."));
  }

  private DirectoryPolicy directory() {
    return linted.policy().directory();
  }

  private void nothing(EscalationFinding code, String member, String because) {
    findings.add(
        code, place.in(member), "Rule " + rule.name() + " does nothing, as " + because + ".");
  }

  @Override
  public Runnable nextLevel(EscalationAction.NextLevel action) {
    return () -> {
      List<Integer> levels =
          directory().groups().stream().map(GroupEntry::level).distinct().toList();
      if (levels.size() < 2) {
        findings.add(
            EscalationFinding.NO_HIGHER_GROUP,
            place,
            "Rule " + rule.name() + " raises to the next level, and there are no two levels.");
      }
    };
  }

  @Override
  public Runnable toGroup(EscalationAction.ToGroup action) {
    return () -> {
      if (directory().group(action.group()).isEmpty()) {
        nothing(EscalationFinding.GROUP_UNKNOWN, "group", "there is no group " + action.group());
      }
    };
  }

  @Override
  public Runnable toSkill(EscalationAction.ToSkill action) {
    return () -> {
      if (directory().groups().stream().noneMatch(g -> g.skills().contains(action.skill()))) {
        nothing(EscalationFinding.SKILL_UNKNOWN, "skill", "no group has skill " + action.skill());
      }
    };
  }

  @Override
  public Runnable askDirectory(EscalationAction.AskDirectory action) {
    return () -> {
      int highest = directory().highestLevel();
      if (action.level() > highest) {
        findings.add(
            EscalationFinding.LEVEL_TOO_HIGH,
            place.in("level"),
            "Rule "
                + rule.name()
                + " asks level "
                + action.level()
                + ", and "
                + (highest == 0 ? "there are no contacts." : "the highest is " + highest + "."),
            Gap.witness(linted, action.level(), linted.from()));
      }
    };
  }

  private static final EscalationAction.Cases<Boolean> ASKS =
      new EscalationAction.Cases<>() {
        @Override
        public Boolean nextLevel(EscalationAction.NextLevel action) {
          return false;
        }

        @Override
        public Boolean toGroup(EscalationAction.ToGroup action) {
          return false;
        }

        @Override
        public Boolean toSkill(EscalationAction.ToSkill action) {
          return false;
        }

        @Override
        public Boolean askDirectory(EscalationAction.AskDirectory action) {
          return true;
        }
      };
}
