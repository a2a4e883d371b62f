package dev.helpdesk.core.sla;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.model.Check;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is measured on each ticket: what ends its clock and what pauses it.
 *
 * <p>Immutable, safe for use by several threads, equal by value.
 */
public final class Metric {

  /** Most pause rules, and most names of states, that a metric may have. */
  public static final int MAX_RULES = 100;

  /** What a metric waits for. */
  public enum Kind {
    /** The desk's first public message that a person wrote; ending without one is marked. */
    FIRST_RESPONSE,
    /** The resolution of the ticket. */
    RESOLUTION
  }

  private final String name;
  private final Kind kind;
  private final List<PauseRule> pauses;
  private final List<String> stopStates;
  private final Reopen reopen;

  private Metric(Builder builder) {
    name = Check.id(builder.name, "metric.name");
    kind = Check.present(builder.kind, "metric.kind");
    pauses = Check.list(builder.pauses, "metric.pauses", MAX_RULES);
    stopStates = Check.list(builder.stopStates, "metric.stopStates", MAX_RULES);
    reopen = Check.present(builder.reopen, "metric.reopen");
  }

  /** Starts a metric that waits for the first response and never pauses. */
  public static Builder firstResponse(String name) {
    return new Builder(name, Kind.FIRST_RESPONSE);
  }

  /** Starts a metric that waits for the resolution and never pauses. */
  public static Builder resolution(String name) {
    return new Builder(name, Kind.RESOLUTION);
  }

  /** Starts a metric of a kind, without pauses. */
  public static Builder of(String name, Kind kind) {
    return new Builder(name, kind);
  }

  /** Returns the name, unique in the policy, such as {@code first-response}. */
  public String name() {
    return name;
  }

  /** Returns what it waits for. */
  public Kind kind() {
    return kind;
  }

  /** Returns in which states it pauses; in any that one of the rules covers. */
  public List<PauseRule> pauses() {
    return pauses;
  }

  /**
   * Returns the names of the states that end the clock.
   *
   * <p>When empty, all that are resolved, closed or cancelled do. A public message of the desk ends
   * a first response in any case.
   */
  public List<String> stopStates() {
    return stopStates;
  }

  /** Returns what a reopening does to it; of no meaning for a first response. */
  public Reopen reopen() {
    return reopen;
  }

  /** Tells whether a state pauses the clock. */
  public boolean pausesIn(StateCategory category, @Nullable String reason) {
    return pauses.stream().anyMatch(rule -> rule.covers(category, reason));
  }

  /** Tells whether a state ends the clock. */
  public boolean stopsIn(String state, StateCategory category) {
    if (!stopStates.isEmpty()) {
      return stopStates.contains(state);
    }
    return category == StateCategory.RESOLVED
        || category == StateCategory.CLOSED
        || category == StateCategory.CANCELLED;
  }

  /** Returns a builder that holds all of this metric. */
  public Builder toBuilder() {
    Builder builder = new Builder(name, kind).stopIn(stopStates).reopen(reopen);
    pauses.forEach(builder::pause);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Metric that
        && name.equals(that.name)
        && kind == that.kind
        && pauses.equals(that.pauses)
        && stopStates.equals(that.stopStates)
        && reopen == that.reopen;
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, kind, pauses, stopStates, reopen);
  }

  @Override
  public String toString() {
    return "Metric[" + name + ", " + kind + "]";
  }

  /** Gathers the parts of a metric. Not safe for use by several threads. */
  public static final class Builder {

    private final String name;
    private final Kind kind;
    private final List<PauseRule> pauses = new ArrayList<>();
    private List<String> stopStates = List.of();
    private Reopen reopen = Reopen.RESUME;

    private Builder(String name, Kind kind) {
      this.name = name;
      this.kind = kind;
    }

    /** Adds states in which it pauses. */
    public Builder pause(PauseRule rule) {
      pauses.add(rule);
      return this;
    }

    /** Adds all states of a category as ones in which it pauses. */
    public Builder pauseIn(StateCategory category) {
      return pause(PauseRule.of(category));
    }

    /** Lets it end in the states with these names only; none for every resolved or ended state. */
    public Builder stopIn(Collection<String> states) {
      stopStates = Check.list(states, "metric.stopStates", MAX_RULES);
      return this;
    }

    /** Sets what a reopening does to it; {@link Reopen#RESUME} when not set. */
    public Builder reopen(Reopen value) {
      reopen = value;
      return this;
    }

    /** Builds the metric; refuses malformed parts. */
    public Metric build() {
      return new Metric(this);
    }
  }
}
