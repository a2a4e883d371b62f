package dev.helpdesk.core.sla;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to happen to a ticket for a clock to start, end or go on to its next cycle.
 *
 * <p>The lists narrow it to tickets that stand so after it happened; an empty list means any.
 *
 * @param on what has to happen
 * @param categories what the state means
 * @param states names of the state
 * @param reasons waiting or void reasons of the state
 * @param groups who has the ticket
 * @param levels support levels of that group
 */
public record Condition(
    Occurrence on,
    List<StateCategory> categories,
    List<String> states,
    List<String> reasons,
    List<GroupId> groups,
    List<Integer> levels) {

  /** Most values that a condition may name of one sort. */
  public static final int MAX_VALUES = 100;

  /** Highest support level that a condition may name; the lowest is 0. */
  public static final int MAX_LEVEL = 1_000;

  /** Refuses null, blank names and levels out of bounds. */
  public Condition {
    Check.present(on, "condition.on");
    categories = Check.list(categories, "condition.categories", MAX_VALUES);
    states = Check.list(states, "condition.states", MAX_VALUES);
    reasons = Check.list(reasons, "condition.reasons", MAX_VALUES);
    groups = Check.list(groups, "condition.groups", MAX_VALUES);
    levels = Check.list(levels, "condition.levels", MAX_VALUES);
    states.forEach(state -> Check.id(state, "condition.states"));
    reasons.forEach(reason -> Check.id(reason, "condition.reasons"));
    levels.forEach(level -> Check.between(level, 0, MAX_LEVEL, "condition.levels"));
  }

  /** Returns the condition that something happens, however the ticket then stands. */
  public static Condition on(Occurrence occurrence) {
    return new Condition(occurrence, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** Returns the condition that the ticket comes to a state of one of these categories. */
  public static Condition entering(StateCategory... categories) {
    return on(Occurrence.STATE_ENTERED).in(categories);
  }

  /** Returns this condition for states of these categories only. */
  public Condition in(StateCategory... some) {
    return new Condition(on, List.of(some), states, reasons, groups, levels);
  }

  /** Returns this condition for states with these names only. */
  public Condition inStates(String... names) {
    return new Condition(on, categories, List.of(names), reasons, groups, levels);
  }

  /** Returns this condition for states that are held for one of these reasons only. */
  public Condition forReasons(String... some) {
    return new Condition(on, categories, states, List.of(some), groups, levels);
  }

  /** Returns this condition for tickets that one of these groups has only. */
  public Condition atGroups(GroupId... some) {
    return new Condition(on, categories, states, reasons, List.of(some), levels);
  }

  /** Returns this condition for tickets at one of these support levels only. */
  public Condition atLevels(Integer... some) {
    return new Condition(on, categories, states, reasons, groups, List.of(some));
  }

  /** Tells whether a ticket in such a state is meant, whoever has it. */
  public boolean covers(StateCategory category, String state, @Nullable String reason) {
    return meets(categories, category) && meets(states, state) && meets(reasons, reason);
  }

  /** Tells whether a ticket is meant that this group of this level has. */
  public boolean covers(@Nullable GroupId group, int level) {
    return meets(groups, group) && meets(levels, level);
  }

  private static <T> boolean meets(List<T> wanted, @Nullable T actual) {
    return wanted.isEmpty() || (actual != null && wanted.contains(actual));
  }
}
