package dev.helpdesk.acceptance.lint;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.lint.Finding;
import dev.helpdesk.core.lint.PolicyLinter;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the linter says of a workflow, by what it finds and by what it doesn't. */
final class Claims {

  private static final String AT = "/workflow/workflows/0";

  private final Workflow workflow;
  private final List<Finding> findings;

  private Claims(Workflow workflow, List<Finding> findings) {
    this.workflow = workflow;
    this.findings = findings;
  }

  static Claims of(Policy policy) {
    return new Claims(policy.workflow().otherwise(), PolicyLinter.usual().lint(policy).findings());
  }

  /** The codes of what it finds, each once. */
  Set<String> codes() {
    return findings.stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new));
  }

  boolean has(String what) {
    return findings.stream().anyMatch(each -> each.code().equals("workflow." + what));
  }

  private boolean has(String what, String pointer) {
    return findings.stream()
        .anyMatch(
            each -> each.code().equals("workflow." + what) && each.pointer().equals(AT + pointer));
  }

  /** The states that tickets come to. */
  Set<String> states() {
    return names(workflow.states().stream().map(State::name).toList(), "state-unreachable", false);
  }

  /** The states that are told to be traps. */
  Set<String> trapped() {
    return names(workflow.states().stream().map(State::name).toList(), "trapped", true);
  }

  /** The states in which solved tickets hang on their requester. */
  Set<String> hanging() {
    return names(workflow.states().stream().map(State::name).toList(), "conformity-unending", true);
  }

  private Set<String> names(List<String> all, String what, boolean found) {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < all.size(); i++) {
      if (has(what, "/states/" + i) == found) {
        names.add(all.get(i));
      }
    }
    return names;
  }

  /** The transitions that are taken, and from where. */
  Set<String> moves() {
    Set<String> reached = states();
    Set<String> moves = new TreeSet<>();
    for (int i = 0; i < workflow.transitions().size(); i++) {
      Transition transition = workflow.transitions().get(i);
      List<String> from = new ArrayList<>(transition.from());
      for (int j = 0; j < from.size(); j++) {
        if (reached.contains(from.get(j))
            && !isNever(i)
            && !has("transition-never-from", "/transitions/" + i + "/from/" + j)) {
          moves.add(transition.name() + " from " + from.get(j));
        }
      }
    }
    return moves;
  }

  private boolean isNever(int index) {
    String at = "/transitions/" + index;
    return has("transition-never", at)
        || has("transition-nobody", at)
        || has("guards-never", at + "/guards");
  }

  /** The transitions that some event takes. */
  Set<String> heard() {
    Set<String> reached = states();
    Set<String> heard = new TreeSet<>();
    for (int i = 0; i < workflow.transitions().size(); i++) {
      Transition transition = workflow.transitions().get(i);
      boolean left = transition.from().stream().anyMatch(reached::contains);
      for (int j = 0; left && j < transition.triggers().size(); j++) {
        String at = "/transitions/" + i + "/triggers/" + j;
        if (!has("trigger-never", at)
            && !has("trigger-shadowed", at)
            && !has("trigger-reason", at)) {
          heard.add(transition.name());
        }
      }
    }
    return heard;
  }

  /** The timers that run out. */
  Set<String> timers() {
    Set<String> reached = states();
    Set<String> timers = new TreeSet<>();
    for (int i = 0; i < workflow.states().size(); i++) {
      State state = workflow.states().get(i);
      List<StateTimer> all = state.timers();
      for (int j = 0; j < all.size(); j++) {
        if (reached.contains(state.name())
            && !has("timer-never", "/states/" + i + "/timers/" + j)) {
          timers.add(state.name() + " " + all.get(j).name());
        }
      }
    }
    return timers;
  }

  boolean isEnd(String state) {
    StateCategory category = workflow.state(state).orElseThrow().category();
    return category == StateCategory.CLOSED || category == StateCategory.CANCELLED;
  }

  @Override
  public String toString() {
    return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
  }
}
