package dev.helpdesk.core.sla;

import dev.helpdesk.core.event.StateCategory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Finds clocks that can't do what they are for: never stop, stand still from the start. */
final class MetricCheck {

  private final SlaPolicy policy;
  private final List<SlaProblem> problems = new ArrayList<>();

  MetricCheck(SlaPolicy policy) {
    this.policy = policy;
  }

  List<SlaProblem> problems() {
    for (Metric metric : policy.metrics()) {
      String path = "sla.metrics[" + metric.name() + "]";
      endless(metric, path);
      stopsAtStart(metric, path);
      pausesAtStart(metric, metric.pauses(), path + ".pauses");
    }
    for (Agreement agreement : policy.agreements()) {
      String path = "sla.agreements[" + agreement.id() + "]";
      agreement
          .pauses()
          .forEach(
              (name, rules) ->
                  policy
                      .metric(name)
                      .ifPresent(metric -> pausesAtStart(metric, rules, path + ".pauses." + name)));
      agreement.targets().forEach((metric, targets) -> zero(targets, path + ".targets." + metric));
    }
    return List.copyOf(problems);
  }

  /** The time of an operational metric ends anyway, when its groups are left. */
  private void endless(Metric metric, String path) {
    MetricConditions conditions = metric.conditions();
    boolean ends =
        !conditions.stops().isEmpty()
            || !conditions.restarts().isEmpty()
            || !conditions.cancels().isEmpty();
    if (!ends && metric.kind() != MetricKind.OPERATIONAL) {
      error("sla.clock-endless", path + ".stops", "a condition that ends the clock");
    }
  }

  private void stopsAtStart(Metric metric, String path) {
    List<Condition> ends = new ArrayList<>(metric.conditions().stops());
    ends.addAll(metric.conditions().cancels());
    List<Condition> starts = metric.conditions().starts();
    for (int i = 0; i < starts.size(); i++) {
      Condition start = starts.get(i);
      if (ends.stream().anyMatch(end -> overlap(start, end))) {
        error(
            "sla.start-ends",
            path + ".starts[" + i + "]",
            "a condition that does not end the clock as well");
      }
    }
  }

  private static boolean overlap(Condition one, Condition other) {
    return one.on() == other.on()
        && overlap(one.categories(), other.categories())
        && overlap(one.states(), other.states())
        && overlap(one.reasons(), other.reasons())
        && overlap(one.groups(), other.groups())
        && overlap(one.levels(), other.levels());
  }

  private static <T> boolean overlap(List<T> one, List<T> other) {
    return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
  }

  /** A ticket is new when it is registered, but for imports. */
  private void pausesAtStart(Metric metric, List<PauseRule> rules, String path) {
    for (Condition start : metric.conditions().starts()) {
      List<StateCategory> at =
          start.on() == Occurrence.REGISTERED && start.categories().isEmpty()
              ? List.of(StateCategory.NEW)
              : start.categories();
      boolean covered =
          !at.isEmpty()
              && at.stream()
                  .allMatch(category -> rules.stream().anyMatch(rule -> covers(rule, category)));
      if (covered) {
        warning("sla.pause-at-start", path, "states other than those in which the clock starts");
        return;
      }
    }
  }

  private static boolean covers(PauseRule rule, StateCategory category) {
    return rule.category() == category && rule.reasons().isEmpty();
  }

  private void zero(Targets targets, String path) {
    for (Map.Entry<String, Duration> each : targets.byPriority().entrySet()) {
      if (each.getValue().isZero()) {
        warning("sla.target-zero", path + "." + each.getKey(), "more than nothing");
      }
    }
    Duration otherwise = targets.otherwise();
    if (otherwise != null && otherwise.isZero()) {
      warning("sla.target-zero", path + ".otherwise", "more than nothing");
    }
  }

  private void error(String code, String path, String expected) {
    problems.add(new SlaProblem(code, SlaProblem.Severity.ERROR, path, expected));
  }

  private void warning(String code, String path, String expected) {
    problems.add(new SlaProblem(code, SlaProblem.Severity.WARNING, path, expected));
  }
}
