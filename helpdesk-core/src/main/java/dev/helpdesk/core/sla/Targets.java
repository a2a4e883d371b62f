package dev.helpdesk.core.sla;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The targets of one metric: business time by priority.
 *
 * @param byPriority target of each priority that has its own, in the policy's order
 * @param otherwise target of unclassified tickets and of all other priorities; null for none
 */
public record Targets(Map<String, Duration> byPriority, @Nullable Duration otherwise) {

  /** Most priorities that may have a target. */
  public static final int MAX_PRIORITIES = 100;

  /** Refuses null and amounts that are negative or over a hundred years. */
  public Targets {
    Map<String, Duration> checked = new LinkedHashMap<>();
    Check.map(byPriority, "targets", MAX_PRIORITIES)
        .forEach(
            (priority, target) ->
                checked.put(
                    Check.id(priority, "targets.priority"),
                    Check.duration(target, "targets." + priority)));
    byPriority = Check.map(checked, "targets", MAX_PRIORITIES);
    if (otherwise != null) {
      otherwise = Check.duration(otherwise, "targets.otherwise");
    }
    if (byPriority.isEmpty() && otherwise == null) {
      throw new InvalidValueException("targets", "at least one target");
    }
  }

  /** Returns one target for whatever priority. */
  public static Targets always(Duration target) {
    return new Targets(Map.of(), target);
  }

  /** Returns the target of a priority, or of a ticket without one; empty when there is none. */
  public Optional<Duration> of(@Nullable String priority) {
    Duration own = priority == null ? null : byPriority.get(priority);
    return Optional.ofNullable(own != null ? own : otherwise);
  }

  /** Tells whether a priority has a target of its own. */
  public boolean names(@Nullable String priority) {
    return priority != null && byPriority.containsKey(priority);
  }
}
