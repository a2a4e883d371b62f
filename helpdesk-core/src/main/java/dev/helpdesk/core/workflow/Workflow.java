package dev.helpdesk.core.workflow;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A workflow as data: its states, the ways between them and the reasons it knows. Immutable, equal
 * by value.
 *
 * <p>At most 100 states, 500 transitions and 100 reasons.
 */
public final class Workflow {

  private final String name;
  private final String initial;
  private final List<State> states;
  private final List<Transition> transitions;
  private final List<Reason> reasons;
  private final Map<String, State> byName = new HashMap<>();
  private final Map<String, List<Transition>> leaving = new HashMap<>();

  private Workflow(Builder builder, String initial) {
    name = builder.name;
    this.initial = initial;
    states = List.copyOf(builder.states);
    transitions = List.copyOf(builder.transitions);
    reasons = List.copyOf(builder.reasons);
    for (State state : states) {
      byName.put(state.name(), state);
      leaving.put(
          state.name(),
          transitions.stream().filter(each -> each.from().contains(state.name())).toList());
    }
  }

  /** Starts a workflow with a name. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Returns its name. */
  public String name() {
    return name;
  }

  /** Returns the name of the state in which tickets begin. */
  public String initial() {
    return initial;
  }

  /** Returns its states in the order given. */
  public List<State> states() {
    return states;
  }

  /** Returns its transitions in the order given. */
  public List<Transition> transitions() {
    return transitions;
  }

  /** Returns the reasons it knows, in the order given. */
  public List<Reason> reasons() {
    return reasons;
  }

  /** Returns a state by its name. */
  public Optional<State> state(String state) {
    return Optional.ofNullable(byName.get(state));
  }

  /** Returns the transitions that leave a state, in the order given. */
  public List<Transition> leaving(String state) {
    return leaving.getOrDefault(state, List.of());
  }

  /** Returns the transition of a name that leaves a state; there is at most one. */
  public Optional<Transition> transition(String state, String transition) {
    return leaving(state).stream().filter(each -> each.name().equals(transition)).findFirst();
  }

  /** Starts another workflow from this one's parts; give it another name to keep both. */
  public Builder toBuilder() {
    Builder builder = new Builder(name).initial(initial);
    builder.states.addAll(states);
    builder.transitions.addAll(transitions);
    builder.reasons.addAll(reasons);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Workflow that
        && name.equals(that.name)
        && initial.equals(that.initial)
        && states.equals(that.states)
        && transitions.equals(that.transitions)
        && reasons.equals(that.reasons);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, initial, states, transitions, reasons);
  }

  @Override
  public String toString() {
    return "Workflow[" + name + ", " + states.size() + " states]";
  }

  /** Collects the parts of a workflow. Not safe for use by several threads. */
  public static final class Builder {

    private final List<State> states = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private String name;
    private @Nullable String initial;

    private Builder(String name) {
      this.name = Check.id(name, "workflow.name");
    }

    /** Gives it another name, as a workflow that is started from another one's parts needs. */
    public Builder name(String newName) {
      name = Check.id(newName, "workflow.name");
      return this;
    }

    /** Sets the state in which tickets begin. */
    public Builder initial(String state) {
      initial = Check.present(state, "workflow.initial");
      return this;
    }

    /** Adds a state, with what happens by itself in it. */
    public Builder state(String state, StateCategory category, StateTimer... timers) {
      return state(new State(state, category, List.of(timers)));
    }

    /** Adds a state. */
    public Builder state(State state) {
      states.add(Check.present(state, "workflow.states"));
      return this;
    }

    /** Puts a state in the place of the one of its name, or adds it where there is none. */
    public Builder replace(State state) {
      String replaced = Check.present(state, "workflow.states").name();
      replaceNamed(states, State::name, replaced, state);
      return this;
    }

    /**
     * Takes a state out, and with it every way that leads to it or leaves it alone; does nothing
     * when there is none of the name.
     */
    public Builder withoutState(String state) {
      Check.present(state, "workflow.states");
      states.removeIf(each -> each.name().equals(state));
      List<Transition> left =
          transitions.stream()
              .filter(each -> !each.to().equals(state) && !each.from().equals(Set.of(state)))
              .map(each -> each.from().contains(state) ? each.notFrom(state) : each)
              .toList();
      transitions.clear();
      transitions.addAll(left);
      return this;
    }

    /** Sets for how long tickets may be reopened out of a state that was added before. */
    public Builder reopenWithin(String state, @Nullable ReopenWindow window) {
      Check.present(state, "workflow.states");
      states.replaceAll(each -> each.name().equals(state) ? each.reopenWithin(window) : each);
      return this;
    }

    /** Adds a transition. */
    public Builder transition(Transition transition) {
      transitions.add(Check.present(transition, "workflow.transitions"));
      return this;
    }

    /** Adds a transition. */
    public Builder transition(Transition.Builder transition) {
      return transition(Check.present(transition, "workflow.transitions").build());
    }

    /** Puts a transition in the place of all those of its name, or adds it where there is none. */
    public Builder replace(Transition transition) {
      String replaced = Check.present(transition, "workflow.transitions").name();
      replaceNamed(transitions, Transition::name, replaced, transition);
      return this;
    }

    /** Puts a transition in the place of all those of its name, or adds it where there is none. */
    public Builder replace(Transition.Builder transition) {
      return replace(Check.present(transition, "workflow.transitions").build());
    }

    /** Takes all transitions of a name out; timers that take it are a problem then. */
    public Builder withoutTransition(String transition) {
      Check.present(transition, "workflow.transitions");
      transitions.removeIf(each -> each.name().equals(transition));
      return this;
    }

    /** Adds reasons for which tickets wait. */
    public Builder waitingReasons(String... names) {
      return reasons(Reason.Effect.WAITING, names);
    }

    /** Adds reasons for which tickets are void. */
    public Builder voidReasons(String... names) {
      return reasons(Reason.Effect.VOID, names);
    }

    private Builder reasons(Reason.Effect effect, String... names) {
      for (String each : names) {
        reason(new Reason(each, effect));
      }
      return this;
    }

    /** Adds a reason. */
    public Builder reason(Reason reason) {
      reasons.add(Check.present(reason, "workflow.reasons"));
      return this;
    }

    /** Puts a reason in the place of the one of its name, or adds it where there is none. */
    public Builder replace(Reason reason) {
      String replaced = Check.present(reason, "workflow.reasons").name();
      replaceNamed(reasons, Reason::name, replaced, reason);
      return this;
    }

    /**
     * Takes a reason out, also out of the transitions that may be given it, and with it what is
     * heard only while a ticket waits for it.
     */
    public Builder withoutReason(String reason) {
      Check.present(reason, "workflow.reasons");
      reasons.removeIf(each -> each.name().equals(reason));
      transitions.replaceAll(each -> each.withoutReason(reason));
      return this;
    }

    private static <T> void replaceNamed(
        List<T> parts, Function<T, String> nameOf, String replaced, T by) {
      int place = 0;
      while (place < parts.size() && !nameOf.apply(parts.get(place)).equals(replaced)) {
        place++;
      }
      parts.removeIf(each -> nameOf.apply(each).equals(replaced));
      parts.add(place, by);
    }

    /**
     * Returns all that is wrong so far, in the order in which the parts are written; empty when it
     * can be built. Paths are JSON pointers from the workflow on.
     */
    public List<WorkflowProblem> problems() {
      return new WorkflowCheck(initial, states, transitions, reasons).problems();
    }

    /**
     * Builds the workflow.
     *
     * @throws InvalidValueException for the first of the {@link #problems()}, if there are any
     */
    public Workflow build() {
      for (WorkflowProblem first : problems()) {
        throw new InvalidValueException("workflow" + first.path(), first.expected());
      }
      return new Workflow(this, Check.present(initial, "workflow.initial"));
    }
  }
}
