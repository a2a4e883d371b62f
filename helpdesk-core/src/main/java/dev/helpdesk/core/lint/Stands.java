package dev.helpdesk.core.lint;

import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Condition;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.MetricKind;
import dev.helpdesk.core.sla.Occurrence;
import dev.helpdesk.core.sla.PauseRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the tickets of one workflow can stand, and what can happen to them there. Rather too much
 * than too little is taken for possible, so that what is not here never happens.
 */
final class Stands {

  private final Policy policy;
  private final Travels travels;
  private final Stand initial;
  private final Set<Stand> all = new LinkedHashSet<>();

  Stands(Policy policy, Travels travels) {
    this.policy = policy;
    this.travels = travels;
    initial = stand(travels.life().workflow().initial(), null);
    all.add(initial);
    for (Mark mark : travels.marks()) {
      if (mark instanceof Mark.Move move) {
        all.add(stand(move.to(), move.reason()));
      }
    }
  }

  Stand stand(String state, @Nullable String reason) {
    return new Stand(travels.life().category(state), state, reason);
  }

  Travels travels() {
    return travels;
  }

  Stand initial() {
    return initial;
  }

  /**
   * Where a condition starts a clock; tickets are registered in the first state but for imports.
   */
  List<Stand> starting(Condition start) {
    return meeting(start).stream()
        .filter(stand -> start.on() != Occurrence.REGISTERED || stand.equals(initial))
        .toList();
  }

  Set<Stand> all() {
    return all;
  }

  /** Where a condition can be met. */
  List<Stand> meeting(Condition condition) {
    if (!isPlaced(condition)) {
      return List.of();
    }
    List<Stand> met = new ArrayList<>();
    for (Stand stand : all) {
      if (covers(condition, stand) && mayHappen(condition, stand)) {
        met.add(stand);
      }
    }
    return met;
  }

  static boolean covers(Condition condition, Stand stand) {
    return condition.covers(stand.category(), stand.state(), stand.reason());
  }

  private boolean mayHappen(Condition condition, Stand stand) {
    boolean ended = travels.life().isEnd(stand.state());
    boolean free = condition.groups().isEmpty() && condition.levels().isEmpty();
    return switch (condition.on()) {
      // An import may begin anywhere, but nobody has the ticket then.
      case REGISTERED -> free;
      case REQUESTER_WROTE, DESK_REPLIED, NOTE_ADDED ->
          !ended || policy.conversation().writableAfterEnd();
      case ACCEPTED -> !ended;
      case STATE_ENTERED -> free || !isFirstOnly(stand);
      case ASSIGNED, ESCALATED, CLASSIFIED, UPDATE_NOTED -> true;
    };
  }

  /** Tells whether tickets stand so only when they come in, and so in nobody's hands. */
  private boolean isFirstOnly(Stand stand) {
    return stand.equals(initial)
        && travels.marks().stream()
            .noneMatch(mark -> mark instanceof Mark.Move move && move.to().equals(stand.state()));
  }

  /** Tells whether a group that the condition asks for can have a ticket. */
  private boolean isPlaced(Condition condition) {
    DirectoryPolicy directory = policy.directory();
    if (directory.isEmpty() || (condition.groups().isEmpty() && condition.levels().isEmpty())) {
      return true;
    }
    return directory.groups().stream()
        .anyMatch(group -> condition.covers(group.id(), group.level()));
  }

  boolean meets(List<Condition> conditions) {
    return conditions.stream().anyMatch(condition -> !meeting(condition).isEmpty());
  }

  /** Tells whether a clock that is open surely ends when its ticket comes to stand so. */
  static boolean surely(List<Condition> ends, Stand stand) {
    return ends.stream()
        .anyMatch(
            end ->
                end.on() == Occurrence.STATE_ENTERED
                    && end.groups().isEmpty()
                    && end.levels().isEmpty()
                    && covers(end, stand));
  }

  /** How a ticket can stand while a clock of it is open. */
  List<Stand> open(Metric metric) {
    List<Stand> open = new ArrayList<>();
    for (Stand stand : all) {
      boolean ends =
          surely(metric.conditions().stops(), stand)
              || surely(metric.conditions().cancels(), stand);
      if (!ends || startsLater(metric, stand)) {
        open.add(stand);
      }
    }
    return open;
  }

  /** Tells whether a clock can start where its ticket stands already. */
  private boolean startsLater(Metric metric, Stand stand) {
    return metric.conditions().starts().stream()
        .anyMatch(
            start ->
                start.on() != Occurrence.STATE_ENTERED
                    && start.on() != Occurrence.REGISTERED
                    && covers(start, stand));
  }

  static boolean pauses(List<PauseRule> rules, Stand stand) {
    return rules.stream().anyMatch(rule -> rule.covers(stand.category(), stand.reason()));
  }

  /** Tells whether the clock of a metric can start here, and no way of ending it can come. */
  boolean isEndless(Metric metric) {
    return metric.kind() != MetricKind.OPERATIONAL
        && meets(metric.conditions().starts())
        && !meets(metric.conditions().stops())
        && !meets(metric.conditions().cancels())
        && !meets(metric.conditions().restarts());
  }
}
