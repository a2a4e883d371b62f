package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.lab.LabException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes rules the service levels of a policy: a metric for each, all under one agreement, and one
 * more agreement for the kinds of tickets whose first end stands.
 */
final class SlaRulesPolicy {

  private static final String FIRST = ", first end";

  /** A target that nothing misses: a century is the longest there may be. */
  private static final Duration ALWAYS = Duration.ofDays(36_000);

  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

  /**
   * The engine promises an instant; these rules only ask that no more than the target was used.
   * They differ where a target is used up exactly at closing, for what ends before the next
   * opening: this moves the due there, and no other by anything that a log can tell.
   */
  private static final Duration TO_NEXT_OPENING = Duration.ofNanos(1_000);

  private final SlaRules rules;
  private final List<String> priorities;

  /**
   * Creates the maker.
   *
   * @param priorities of the policy, the gravest first
   */
  SlaRulesPolicy(SlaRules rules, List<String> priorities) {
    this.rules = rules;
    this.priorities = priorities;
  }

  /** Returns the name of the metric that a rule is tried by on a ticket of a kind. */
  static String metric(SlaRules.Rule rule, String kind) {
    return rule.firstFor().contains(kind) ? rule.name() + FIRST : rule.name();
  }

  /** Returns the section of the policy. */
  SlaPolicy sla() {
    SlaPolicy.Builder sla = SlaPolicy.builder();
    Set<String> apart = new LinkedHashSet<>();
    for (SlaRules.Rule rule : rules.rules()) {
      sla.metric(Metrics.last(rule.name(), rule.until()));
      if (!rule.firstFor().isEmpty()) {
        sla.metric(Metrics.first(rule.name() + FIRST, rule.until()));
      }
      apart.addAll(rule.firstFor());
    }
    for (String kind : apart) {
      Agreement agreement = agreement("of " + kind, kind);
      sla.agreement(agreement)
          .rule(AgreementRule.builder(kind, agreement.id()).kinds(List.of(kind)).build());
    }
    Agreement agreement = agreement("of the log", "");
    return sla.agreement(agreement)
        .rule(AgreementRule.everything("everything", agreement.id()))
        .build();
  }

  private Agreement agreement(String name, String kind) {
    Agreement.Builder agreement = Agreement.of(name);
    for (SlaRules.Rule rule : rules.rules()) {
      String metric = metric(rule, kind);
      JsonNode hours = rule.hours();
      agreement.targets(metric, hours == null ? Targets.always(ALWAYS) : targets(rule, hours));
      String calendar = rule.calendar();
      if (calendar != null) {
        agreement.calendar(metric, calendar);
      }
    }
    return agreement.build();
  }

  private Targets targets(SlaRules.Rule rule, JsonNode hours) {
    Map<String, Duration> targets = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : hours.properties()) {
      targets.put(priority(rule, each.getKey()), duration(each.getValue().decimalValue()));
    }
    return new Targets(targets, null);
  }

  private String priority(SlaRules.Rule rule, String rank) {
    for (int i = 0; i < priorities.size(); i++) {
      if (Integer.toString(i + 1).equals(rank)) {
        return priorities.get(i);
      }
    }
    throw new LabException(
        "sla.rules.%s: expected the names of targetHours to be the ranks 1 to %d"
            .formatted(rule.name(), priorities.size()));
  }

  private static Duration duration(BigDecimal hours) {
    return Duration.ofSeconds(hours.multiply(HOUR).longValue()).plus(TO_NEXT_OPENING);
  }
}
