package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How tickets come from one version of a policy to another: what is called otherwise there.
 *
 * <p>Only what differs needs to be said; every other name stays as it is. Equal by value.
 *
 * @param from the policy that the tickets run on, or null for whichever
 * @param to the policy that they are to run on, or null for whichever
 * @param states by the name of the workflow that a ticket comes to: new names of states by old ones
 * @param reasons new names of reasons by old ones
 * @param impacts new levels of the impact scale by old ones
 * @param urgencies new levels of the urgency scale by old ones
 * @param reroute whether a ticket that somebody has goes where the new rules want it
 */
public record Migration(
    @Nullable PolicyName from,
    @Nullable PolicyName to,
    Map<String, Map<String, String>> states,
    Map<String, String> reasons,
    Map<String, String> impacts,
    Map<String, String> urgencies,
    boolean reroute) {

  /** Names that may be given in each map. */
  public static final int MAX_NAMES = 1_000;

  private static final int MAX_WORKFLOWS = 100;

  /** Copies the maps in the order of names; refuses malformed names, and too many. */
  public Migration {
    Map<String, Map<String, String>> copies = new TreeMap<>();
    Check.map(states, "migration.states", MAX_WORKFLOWS)
        .forEach(
            (workflow, renamed) ->
                copies.put(
                    Check.id(workflow, "migration.states.key"),
                    renamed(renamed, "migration.states")));
    states = Collections.unmodifiableMap(copies);
    reasons = renamed(reasons, "migration.reasons");
    impacts = renamed(impacts, "migration.impacts");
    urgencies = renamed(urgencies, "migration.urgencies");
  }

  private static Map<String, String> renamed(Map<String, String> given, String field) {
    Map<String, String> copy = new TreeMap<>();
    Check.map(given, field, MAX_NAMES)
        .forEach((old, name) -> copy.put(Check.id(old, field + ".key"), Check.id(name, field)));
    return Collections.unmodifiableMap(copy);
  }

  /** Returns the migration that keeps every name. */
  public static Migration plain() {
    return builder().build();
  }

  /** Starts a migration that keeps every name. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns what leads as far as this migration and another one after it, at once. The other goes
   * by the names that this one gives. Workflows keep their names in between; otherwise tickets are
   * migrated in two steps.
   *
   * @throws InvalidValueException when the other begins elsewhere than this one ends
   */
  public Migration then(Migration next) {
    Check.present(next, "next");
    if (to != null && next.from != null && !to.equals(next.from)) {
      throw new InvalidValueException("next.from", "the policy that this migration leads to");
    }
    Map<String, Map<String, String>> both = new TreeMap<>();
    states.forEach((workflow, names) -> both.put(workflow, then(names, next.statesOf(workflow))));
    next.states.forEach(
        (workflow, names) -> both.computeIfAbsent(workflow, key -> then(Map.of(), names)));
    return new Migration(
        from,
        next.to,
        both,
        then(reasons, next.reasons),
        then(impacts, next.impacts),
        then(urgencies, next.urgencies),
        reroute || next.reroute);
  }

  private static Map<String, String> then(Map<String, String> first, Map<String, String> next) {
    Map<String, String> both = new TreeMap<>(next);
    first.forEach((old, name) -> both.put(old, next.getOrDefault(name, name)));
    return both;
  }

  /** Returns the new names of the states of a workflow by their old ones; empty when all stay. */
  public Map<String, String> statesOf(String workflow) {
    return states.getOrDefault(workflow, Map.of());
  }

  /** Collects what is called otherwise. Not safe for use by several threads. */
  public static final class Builder {

    private @Nullable PolicyName from;
    private @Nullable PolicyName to;
    private final Map<String, Map<String, String>> states = new TreeMap<>();
    private final Map<String, String> reasons = new TreeMap<>();
    private final Map<String, String> impacts = new TreeMap<>();
    private final Map<String, String> urgencies = new TreeMap<>();
    private boolean reroute;

    private Builder() {}

    /** Sets the policy that the tickets run on, such as {@code default/1}. */
    public Builder from(String policy) {
      from = PolicyName.parse(policy);
      return this;
    }

    /** Sets the policy that they are to run on, such as {@code default/2}. */
    public Builder to(String policy) {
      to = PolicyName.parse(policy);
      return this;
    }

    /**
     * Says that a state is called otherwise.
     *
     * @param workflow the workflow that tickets come to
     * @param old the state's name until now; one that has several of them is reached by each
     * @param name its name from now on
     */
    public Builder state(String workflow, String old, String name) {
      add(states.computeIfAbsent(workflow, key -> new TreeMap<>()), old, name, "migration.states");
      return this;
    }

    /** Says that a reason is called otherwise. */
    public Builder reason(String old, String name) {
      add(reasons, old, name, "migration.reasons");
      return this;
    }

    /** Says that a level of impact is called otherwise. */
    public Builder impact(String old, String name) {
      add(impacts, old, name, "migration.impacts");
      return this;
    }

    /** Says that a level of urgency is called otherwise. */
    public Builder urgency(String old, String name) {
      add(urgencies, old, name, "migration.urgencies");
      return this;
    }

    /** Lets tickets that somebody has go where the new rules want them. */
    public Builder reroute() {
      reroute = true;
      return this;
    }

    private static void add(Map<String, String> names, String old, String name, String field) {
      if (names.put(Check.present(old, field), Check.present(name, field)) != null) {
        throw new InvalidValueException(field, "one new name for each old one");
      }
    }

    /** Returns the migration. */
    public Migration build() {
      return new Migration(from, to, states, reasons, impacts, urgencies, reroute);
    }
  }
}
