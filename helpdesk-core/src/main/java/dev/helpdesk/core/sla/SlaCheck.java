package dev.helpdesk.core.sla;

import dev.helpdesk.core.event.Aspect;
import dev.helpdesk.model.AgreementId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds in a section on service levels what can be run but is hardly meant. */
final class SlaCheck {

  private final SlaPolicy policy;
  private final List<SlaProblem> problems = new ArrayList<>();

  SlaCheck(SlaPolicy policy) {
    this.policy = policy;
  }

  List<SlaProblem> problems() {
    for (AgreementRule rule : policy.rules()) {
      known(rule.agreement(), "sla.rules[" + rule.name() + "].agreement");
    }
    AgreementId outside = policy.outside();
    if (outside != null) {
      known(outside, "sla.outside");
    }
    policy.agreements().forEach(this::metrics);
    ties();
    everybody();
    problems.addAll(new MetricCheck(policy).problems());
    return List.copyOf(problems);
  }

  private void known(AgreementId agreement, String path) {
    if (policy.agreement(agreement).isEmpty()) {
      error("sla.agreement-unknown", path, "the id of one of the agreements");
    }
  }

  private void metrics(Agreement agreement) {
    Set<String> named = new TreeSet<>(agreement.targets().keySet());
    named.addAll(agreement.calendars().keySet());
    named.addAll(agreement.pauses().keySet());
    for (String metric : named) {
      String path = "sla.agreements[" + agreement.id() + "]";
      if (policy.metric(metric).isEmpty()) {
        error("sla.metric-unknown", path + "." + metric, "the name of one of the metrics");
      }
    }
  }

  /** A ticket that no rule is for has no clocks; that may be meant, but then rarely. */
  private void everybody() {
    boolean all = policy.rules().stream().anyMatch(rule -> rule.aspects().isEmpty());
    boolean rulesChoose = policy.entitlements() != EntitlementUse.REQUIRED;
    if (!all && rulesChoose && !policy.agreements().isEmpty() && !policy.metrics().isEmpty()) {
      warning("sla.no-catch-all", "sla.rules", "a rule without conditions, for all other tickets");
    }
  }

  /** Rules that name the same aspects and may match one ticket are as specific as each other. */
  private void ties() {
    Map<List<Aspect>, List<AgreementRule>> alike = new LinkedHashMap<>();
    for (AgreementRule rule : policy.rules()) {
      alike.computeIfAbsent(rule.aspects(), aspects -> new ArrayList<>()).add(rule);
    }
    alike.forEach(this::ties);
  }

  private void ties(List<Aspect> aspects, List<AgreementRule> rules) {
    Aspect key = mostDiverse(aspects, rules);
    Map<Object, List<AgreementRule>> before = new HashMap<>();
    for (AgreementRule rule : rules) {
      List<?> values = key == null ? List.of("") : rule.values(key);
      for (Object value : new HashSet<Object>(values)) {
        before.computeIfAbsent(value, any -> new ArrayList<>());
      }
      boolean tied =
          values.stream()
              .flatMap(value -> before.getOrDefault(value, List.of()).stream())
              .anyMatch(other -> tie(aspects, other, rule));
      if (tied) {
        error(
            "sla.rules-tie",
            "sla.rules[" + rule.name() + "]",
            "more or less specific than each rule before it that matches the same tickets");
      }
      for (Object value : new HashSet<Object>(values)) {
        before.getOrDefault(value, new ArrayList<>()).add(rule);
      }
    }
  }

  private static boolean tie(List<Aspect> aspects, AgreementRule one, AgreementRule other) {
    return !one.agreement().equals(other.agreement())
        && aspects.stream()
            .noneMatch(aspect -> Collections.disjoint(one.values(aspect), other.values(aspect)));
  }

  /** Returns the aspect by whose values rules are told apart best, so that few are compared. */
  private static @Nullable Aspect mostDiverse(List<Aspect> aspects, List<AgreementRule> rules) {
    Aspect best = null;
    int most = 0;
    for (Aspect aspect : aspects) {
      Set<Object> values = new HashSet<>();
      rules.forEach(rule -> values.addAll(rule.values(aspect)));
      if (values.size() > most) {
        most = values.size();
        best = aspect;
      }
    }
    return best;
  }

  private void error(String code, String path, String expected) {
    problems.add(new SlaProblem(code, SlaProblem.Severity.ERROR, path, expected));
  }

  private void warning(String code, String path, String expected) {
    problems.add(new SlaProblem(code, SlaProblem.Severity.WARNING, path, expected));
  }
}
