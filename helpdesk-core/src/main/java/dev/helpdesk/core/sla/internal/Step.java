package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.sla.Condition;
import dev.helpdesk.model.GroupId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket stands, as far as clocks care.
 *
 * @param state name of the state
 * @param category what it means
 * @param reason waiting or void reason, or null
 * @param group who has it, or null
 * @param level support level of the group, -1 without one
 * @param since when it came to the state
 */
public record Step(
    String state,
    StateCategory category,
    @Nullable String reason,
    @Nullable GroupId group,
    int level,
    Instant since) {

  Step at(GroupId then, int levelThen) {
    return new Step(state, category, reason, then, levelThen, since);
  }

  Step moved(String to, StateCategory then, @Nullable String why, Instant at) {
    return new Step(to, then, why, group, level, at);
  }

  Step renamed(Map<String, String> states, Map<String, String> reasons) {
    String why = reason == null ? null : reasons.getOrDefault(reason, reason);
    return new Step(states.getOrDefault(state, state), category, why, group, level, since);
  }

  Step within(StateCategory then) {
    return new Step(state, then, reason, group, level, since);
  }

  /** Returns what a clock that pauses in it names as the cause. */
  String pauseCause() {
    return reason == null ? state : reason;
  }

  boolean isEnded() {
    return category == StateCategory.RESOLVED
        || category == StateCategory.CLOSED
        || category == StateCategory.CANCELLED;
  }

  boolean isMeantBy(Condition condition) {
    return condition.covers(category, state, reason) && condition.covers(group, level);
  }
}
