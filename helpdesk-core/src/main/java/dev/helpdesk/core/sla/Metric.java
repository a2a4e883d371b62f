package dev.helpdesk.core.sla;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.InvalidValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is measured on each ticket: what starts its clock, what ends it, what pauses it.
 *
 * <p>The kind sets all of it; each list of conditions can be replaced. What happens is held against
 * an open clock in this order: it may cancel it, end it, or end it and begin the next cycle. A
 * clock that has ended begins its next cycle when a start condition is met once more; a first
 * response and an acknowledgement are given once for all, and a resolution is reopened instead.
 *
 * <p>Immutable, safe for use by several threads, equal by value.
 */
public final class Metric {

  /** Most conditions of one sort, and most pause rules, that a metric may have. */
  public static final int MAX_RULES = 100;

  private final String name;
  private final MetricKind kind;
  private final MetricConditions conditions;
  private final List<PauseRule> pauses;
  private final Reopen reopen;
  private final boolean includesFirst;

  private Metric(Builder builder) {
    name = Check.id(builder.name, "metric.name");
    kind = Check.present(builder.kind, "metric.kind");
    conditions = builder.conditions;
    pauses = Check.list(builder.pauses, "metric.pauses", MAX_RULES);
    reopen = Check.present(builder.reopen, "metric.reopen");
    includesFirst = builder.includesFirst;
    if (conditions.starts().isEmpty()) {
      throw new InvalidValueException("metric.starts", "at least one condition");
    }
    if (kind == MetricKind.OPERATIONAL) {
      checkPlaces(conditions.starts());
    }
  }

  private static void checkPlaces(List<Condition> starts) {
    for (int i = 0; i < starts.size(); i++) {
      if (starts.get(i).groups().isEmpty() && starts.get(i).levels().isEmpty()) {
        throw new InvalidValueException(
            "metric.starts[" + i + "].groups", "a group or a level, as the metric is operational");
      }
    }
  }

  /** Starts a metric that waits for an agent to take the ticket on, and never pauses. */
  public static Builder acknowledgement(String name) {
    return of(name, MetricKind.ACKNOWLEDGEMENT);
  }

  /** Starts a metric that waits for the first response and never pauses. */
  public static Builder firstResponse(String name) {
    return of(name, MetricKind.FIRST_RESPONSE);
  }

  /** Starts a metric that waits for the answer to each further message, and never pauses. */
  public static Builder nextResponse(String name) {
    return of(name, MetricKind.NEXT_RESPONSE);
  }

  /** Starts a metric that waits for one public reply after the other, and never pauses. */
  public static Builder periodicUpdate(String name) {
    return of(name, MetricKind.PERIODIC_UPDATE);
  }

  /** Starts a metric that waits for the resolution and never pauses. */
  public static Builder resolution(String name) {
    return of(name, MetricKind.RESOLUTION);
  }

  /**
   * Starts a metric of the time that a ticket stays with some groups or levels (OLA), without
   * pauses. At least one group or level is to be named; given both, both have to fit.
   */
  public static Builder operational(String name, List<GroupId> groups, List<Integer> levels) {
    Builder builder = of(name, MetricKind.OPERATIONAL);
    return builder.starts(
        MetricKind.OPERATIONAL.conditions().starts().stream()
            .map(
                start ->
                    new Condition(
                        start.on(),
                        start.categories(),
                        start.states(),
                        start.reasons(),
                        groups,
                        levels))
            .toList());
  }

  /** Starts a metric of a kind, without pauses. */
  public static Builder of(String name, MetricKind kind) {
    return new Builder(name, kind);
  }

  /** Returns the name, unique in the policy, such as {@code first-response}. */
  public String name() {
    return name;
  }

  /** Returns what it waits for. */
  public MetricKind kind() {
    return kind;
  }

  /** Returns what starts, ends and repeats its clock. */
  public MetricConditions conditions() {
    return conditions;
  }

  /** Returns in which states it pauses, unless the agreement says otherwise. */
  public List<PauseRule> pauses() {
    return pauses;
  }

  /** Returns what a reopening does to it; of no meaning but for a resolution. */
  public Reopen reopen() {
    return reopen;
  }

  /**
   * Tells whether the first response opens a cycle too; of no meaning but for a next response.
   *
   * <p>Then the requester waits from the message that registered the ticket on, or from the first
   * one they wrote to a ticket that somebody else registered: an agent's own text waits for nobody.
   * An adapter that passes on what requesters wrote, by mail or on the phone, registers it in their
   * name, as the actor of the request.
   */
  public boolean includesFirst() {
    return includesFirst;
  }

  /** Tells whether to come to a state ends the clock, with a verdict or without. */
  public boolean endsIn(StateCategory category, String state, @Nullable String reason) {
    return enters(conditions.stops(), category, state, reason)
        || enters(conditions.cancels(), category, state, reason);
  }

  private static boolean enters(
      List<Condition> some, StateCategory category, String state, @Nullable String reason) {
    return some.stream()
        .anyMatch(
            condition ->
                condition.on() == Occurrence.STATE_ENTERED
                    && condition.covers(category, state, reason));
  }

  /** Returns a builder that holds all of this metric. */
  public Builder toBuilder() {
    Builder builder = new Builder(name, kind).reopen(reopen).includesFirst(includesFirst);
    builder.conditions = conditions;
    pauses.forEach(builder::pause);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Metric that
        && name.equals(that.name)
        && kind == that.kind
        && conditions.equals(that.conditions)
        && pauses.equals(that.pauses)
        && reopen == that.reopen
        && includesFirst == that.includesFirst;
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, kind, conditions, pauses, reopen, includesFirst);
  }

  @Override
  public String toString() {
    return "Metric[" + name + ", " + kind + "]";
  }

  /** Gathers the parts of a metric. Not safe for use by several threads. */
  public static final class Builder {

    private final String name;
    private final MetricKind kind;
    private final List<PauseRule> pauses = new ArrayList<>();
    private MetricConditions conditions;
    private Reopen reopen = Reopen.RESUME;
    private boolean includesFirst;

    private Builder(String name, MetricKind kind) {
      this.name = name;
      this.kind = Check.present(kind, "metric.kind");
      conditions = kind.conditions();
    }

    /** Replaces what starts the clock, and each further cycle. */
    public Builder starts(List<Condition> values) {
      conditions = conditions.withStarts(values);
      return this;
    }

    /** Replaces what ends it with a verdict. */
    public Builder stops(List<Condition> values) {
      conditions = conditions.withStops(values);
      return this;
    }

    /** Replaces what ends it with a verdict and begins the next cycle at once. */
    public Builder restarts(List<Condition> values) {
      conditions = conditions.withRestarts(values);
      return this;
    }

    /** Replaces what ends it without a verdict. */
    public Builder cancels(List<Condition> values) {
      conditions = conditions.withCancels(values);
      return this;
    }

    /** Replaces what moves the end of a clock that has ended, the time between being counted. */
    public Builder restops(List<Condition> values) {
      conditions = conditions.withRestops(values);
      return this;
    }

    /**
     * Replaces the states that end it with a verdict by those with these names; none for every
     * resolved, closed or cancelled state. What else ends it stays.
     */
    public Builder stopIn(Collection<String> names) {
      List<String> some = Check.list(names, "metric.stops", Condition.MAX_VALUES);
      List<Condition> stops = new ArrayList<>();
      for (Condition stop : conditions.stops()) {
        if (stop.on() != Occurrence.STATE_ENTERED) {
          stops.add(stop);
        }
      }
      stops.add(
          some.isEmpty()
              ? MetricKind.ENDING
              : Condition.on(Occurrence.STATE_ENTERED).inStates(some.toArray(String[]::new)));
      return stops(stops);
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

    /** Sets what a reopening does to it; {@link Reopen#RESUME} when not set. */
    public Builder reopen(Reopen value) {
      reopen = value;
      return this;
    }

    /** Sets whether a next response counts from the first message on; it does not when not set. */
    public Builder includesFirst(boolean value) {
      includesFirst = value;
      return this;
    }

    /** Builds the metric; refuses malformed parts. */
    public Metric build() {
      return new Metric(this);
    }
  }
}
