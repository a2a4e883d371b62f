package dev.helpdesk.core.diagram;

import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Rules of escalation, and the steps they lead to.
 *
 * @param rules the rules
 * @param steps the functional ones, then the hierarchical ones in order of levels
 */
record LadderPlan(List<Rule> rules, List<Step> steps) {

  /**
   * A rule.
   *
   * @param name its name
   * @param when what makes it fire, in words
   * @param step the place of the step it leads to
   */
  record Rule(String name, String when, int step) {}

  /**
   * A step of a ladder.
   *
   * @param title what it is, in words
   * @param lines more about it
   * @param functional whether the ticket goes there, or a decision is asked for
   * @param next what leads on to the next step; empty when nothing does
   */
  record Step(String title, List<String> lines, boolean functional, Optional<String> next) {}

  /** Copies the lists. */
  LadderPlan {
    rules = List.copyOf(rules);
    steps = List.copyOf(steps);
  }

  static LadderPlan of(EscalationPolicy policy, DirectoryPolicy directory, Words words) {
    TriggerWords triggers = new TriggerWords(words);
    People people = new People(directory, words);
    NavigableSet<Integer> levels = new TreeSet<>();
    directory.contacts().forEach(contact -> levels.add(contact.level()));
    List<Step> steps = new ArrayList<>();
    for (EscalationRule rule : policy.rules()) {
      Optional<Integer> level = level(rule.action());
      level.ifPresent(levels::add);
      String title = title(rule.action(), words);
      Step step = new Step(title, rule.action().match(people), true, Optional.empty());
      if (level.isEmpty() && !steps.contains(step)) {
        steps.add(step);
      }
    }
    steps.addAll(asked(levels, policy, people, words));
    List<Rule> rules = new ArrayList<>();
    for (EscalationRule rule : policy.rules()) {
      String title = title(rule.action(), words);
      int step = steps.stream().map(Step::title).toList().indexOf(title);
      rules.add(new Rule(rule.name(), rule.trigger().match(triggers), step));
    }
    return new LadderPlan(rules, steps);
  }

  /** Returns the steps of the directory, from the lowest level to the end. */
  private static List<Step> asked(
      NavigableSet<Integer> levels, EscalationPolicy policy, People people, Words words) {
    Optional<String> later =
        Optional.of(words.of(Term.NO_ANSWER) + " " + Words.amount(policy.answerWithin(), true));
    List<Step> steps = new ArrayList<>();
    for (int level : levels) {
      EscalationAction action = new EscalationAction.AskDirectory(level);
      steps.add(new Step(title(action, words), action.match(people), false, later));
    }
    if (!levels.isEmpty() && people.areHosts()) {
      steps.add(new Step(words.of(Term.NEXT_CONTACTS), List.of(), false, later));
    }
    if (!levels.isEmpty()) {
      steps.add(new Step(words.of(Term.NOBODY_LEFT), List.of(), false, Optional.empty()));
    }
    return steps;
  }

  private static Optional<Integer> level(EscalationAction action) {
    return action.match(
        new EscalationAction.Cases<Optional<Integer>>() {
          @Override
          public Optional<Integer> nextLevel(EscalationAction.NextLevel next) {
            return Optional.empty();
          }

          @Override
          public Optional<Integer> toGroup(EscalationAction.ToGroup group) {
            return Optional.empty();
          }

          @Override
          public Optional<Integer> toSkill(EscalationAction.ToSkill skill) {
            return Optional.empty();
          }

          @Override
          public Optional<Integer> askDirectory(EscalationAction.AskDirectory ask) {
            return Optional.of(ask.level());
          }
        });
  }

  private static String title(EscalationAction action, Words words) {
    return action.match(
        new EscalationAction.Cases<String>() {
          @Override
          public String nextLevel(EscalationAction.NextLevel next) {
            return words.of(Term.NEXT_LEVEL);
          }

          @Override
          public String toGroup(EscalationAction.ToGroup group) {
            return words.of(Term.TO_GROUP) + " " + group.group().value();
          }

          @Override
          public String toSkill(EscalationAction.ToSkill skill) {
            return words.of(Term.TO_SKILL) + " " + skill.skill();
          }

          @Override
          public String askDirectory(EscalationAction.AskDirectory ask) {
            return words.of(Term.LEVEL_OF_DIRECTORY) + " " + ask.level();
          }
        });
  }
}
