package dev.helpdesk.core.proof;

import dev.helpdesk.core.directory.GroupEntry;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ticket that takes longest to a level, and if it doesn't get there, why. */
final class Worst {

  private final Stage stage;
  private final Goal goal;
  private @Nullable Sketch sketch;
  private @Nullable Play play;

  Worst(Stage stage, Goal goal) {
    this.stage = stage;
    this.goal = goal;
  }

  boolean isMissed() {
    return play != null && !play.isReached();
  }

  long start() {
    return Objects.requireNonNull(play).start();
  }

  void consider(Sketch other, Play slowest) {
    if (play == null || isWorse(slowest, play)) {
      sketch = other;
      play = slowest;
    }
  }

  private static boolean isWorse(Play one, Play other) {
    if (one.isReached() != other.isReached()) {
      return !one.isReached();
    }
    long slower = one.isReached() ? one.took() - other.took() : 0;
    return slower > 0 || (slower == 0 && one.start() < other.start());
  }

  Verdict verdict(int kinds) {
    Sketch ticket = Check.present(sketch, "sketch");
    Play slowest = Check.present(play, "play");
    Course course =
        new Course(
            Stage.instant(slowest.start()),
            ticket.ticket(),
            ticket.organisation(),
            ticket.entitled(),
            ticket.room(),
            slowest.last().rank().priority(),
            slowest.rungs(),
            slowest.isReached() ? Stage.instant(slowest.reached()) : null);
    return slowest.isReached()
        ? new Verdict.Proved(Duration.of(slowest.took(), ChronoUnit.MICROS), course, kinds)
        : new Verdict.Refuted(fault(slowest), course);
  }

  private Fault fault(Play missed) {
    Policy policy = stage.policy();
    if (highest(policy) < goal.level()) {
      return Fault.NO_SUCH_LEVEL;
    }
    List<EscalationRule> rules =
        policy.escalation().rules().stream().filter(rule -> leads(rule.action())).toList();
    if (rules.isEmpty()) {
      return Fault.NO_RULE;
    }
    if (missed.askedTheSame()) {
      return Fault.SAME_PERSON;
    }
    if (has(missed, "EscalationEnded", "exhausted") && goal.hierarchical()) {
      return Fault.NOBODY_ANSWERS;
    }
    if (!missed.last().isOpen()) {
      return Fault.ENDS_BEFORE;
    }
    if (missed.last().progress().category() == StateCategory.WAITING) {
      return Fault.WAITS;
    }
    return missed.exhausted() ? silent(missed, rules) : Fault.NOT_WITHIN_PATIENCE;
  }

  private Fault silent(Play missed, List<EscalationRule> rules) {
    boolean onlyClocks = rules.stream().allMatch(rule -> rule.trigger().match(new OfClocks()));
    if (onlyClocks && !has(missed, "ClockStarted", "")) {
      return Fault.NO_AGREEMENT;
    }
    if (onlyClocks && has(missed, "ClockPaused", "") && !has(missed, "ClockResumed", "")) {
      return Fault.CLOCK_PAUSED;
    }
    boolean raised = has(missed, "FunctionallyEscalated", "");
    return raised && !goal.hierarchical() ? Fault.RAISED_TO_OTHERS : Fault.RULES_SILENT;
  }

  private int highest(Policy policy) {
    return goal.hierarchical()
        ? policy.directory().highestLevel()
        : policy.directory().groups().stream().mapToInt(GroupEntry::level).max().orElse(-1);
  }

  private boolean leads(EscalationAction action) {
    boolean asks =
        action.match(
            new EscalationAction.Cases<Boolean>() {
              @Override
              public Boolean nextLevel(EscalationAction.NextLevel next) {
                return false;
              }

              @Override
              public Boolean toGroup(EscalationAction.ToGroup to) {
                return false;
              }

              @Override
              public Boolean toSkill(EscalationAction.ToSkill to) {
                return false;
              }

              @Override
              public Boolean askDirectory(EscalationAction.AskDirectory ask) {
                return true;
              }
            });
    return asks == goal.hierarchical();
  }

  private static boolean has(Play play, String event, String what) {
    return play.rungs().stream()
        .anyMatch(rung -> rung.event().equals(event) && rung.what().startsWith(what));
  }
}
