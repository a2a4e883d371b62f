package dev.helpdesk.core.lint;

import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.EntitlementUse;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.model.AgreementId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds in agreements and their rules the names of nothing, and what nobody uses. */
final class AgreementLint {

  private static final Place SECTION = Place.of("sla");

  private final Linted linted;
  private final Findings findings;
  private final SlaPolicy section;

  private AgreementLint(Linted linted, Findings findings) {
    this.linted = linted;
    this.findings = findings;
    section = linted.policy().sla();
  }

  static void inspect(Linted linted, Findings findings) {
    AgreementLint lint = new AgreementLint(linted, findings);
    lint.rules();
    lint.agreements();
    lint.outside();
    lint.metrics();
  }

  private void rules() {
    for (int i = 0; i < section.rules().size(); i++) {
      AgreementRule rule = section.rules().get(i);
      Place place = SECTION.in("rules").at(i);
      known(rule.agreement(), place.in("agreement"));
      Names names = new Names(linted.policy(), findings, place, "Rule " + rule.name());
      names.kinds(SlaFinding.KIND_UNKNOWN, rule.kinds());
      names.channels(SlaFinding.CHANNEL_UNKNOWN, rule.channels());
      names.priorities(SlaFinding.PRIORITY_UNKNOWN, rule.priorities());
      names.categories(SlaFinding.CATEGORY_UNKNOWN, rule.categories());
    }
  }

  private void known(AgreementId agreement, Place place) {
    if (section.agreement(agreement).isEmpty()) {
      findings.add(SlaFinding.AGREEMENT_UNKNOWN, place, "There is no agreement " + agreement + ".");
    }
  }

  private void agreements() {
    Set<AgreementId> chosen = new HashSet<>();
    section.rules().forEach(rule -> chosen.add(rule.agreement()));
    AgreementId outside = section.outside();
    if (outside != null) {
      chosen.add(outside);
    }
    for (int i = 0; i < section.agreements().size(); i++) {
      Agreement agreement = section.agreements().get(i);
      Place place = SECTION.in("agreements").at(i);
      if (!chosen.contains(agreement.id()) && section.entitlements() == EntitlementUse.IGNORED) {
        findings.add(
            SlaFinding.AGREEMENT_UNCHOSEN,
            place,
            "No rule chooses agreement " + agreement.id() + ".");
      }
      parts(agreement, place);
    }
  }

  private void parts(Agreement agreement, Place place) {
    known(agreement.targets().keySet(), place.in("targets"));
    known(agreement.calendars().keySet(), place.in("calendars"));
    known(agreement.pauses().keySet(), place.in("pauses"));
    idle(agreement, agreement.calendars().keySet(), place.in("calendars"), "a calendar");
    idle(agreement, agreement.pauses().keySet(), place.in("pauses"), "pauses");
    List<String> known = linted.policy().classification().matrix().priorities();
    agreement
        .targets()
        .forEach(
            (metric, targets) -> {
              for (String priority : targets.byPriority().keySet()) {
                if (!known.contains(priority)) {
                  findings.add(
                      SlaFinding.TARGET_UNUSED,
                      place.in("targets", metric, "byPriority", priority),
                      "Agreement "
                          + agreement.id()
                          + " has a target for priority "
                          + priority
                          + ", which the policy does not have.");
                }
              }
            });
  }

  private void known(Collection<String> metrics, Place place) {
    for (String metric : metrics) {
      if (section.metric(metric).isEmpty()) {
        findings.add(
            SlaFinding.METRIC_UNKNOWN, place.in(metric), "There is no metric " + metric + ".");
      }
    }
  }

  private void idle(Agreement agreement, Collection<String> metrics, Place place, String what) {
    for (String metric : metrics) {
      if (section.metric(metric).isPresent() && !agreement.targets().containsKey(metric)) {
        findings.add(
            SlaFinding.PART_IDLE,
            place.in(metric),
            "Agreement " + agreement.id() + " has " + what + " for " + metric + ", but no target.");
      }
    }
  }

  private void outside() {
    AgreementId outside = section.outside();
    if (outside != null) {
      known(outside, SECTION.in("outside"));
    }
    boolean required = section.entitlements() == EntitlementUse.REQUIRED;
    if (outside != null && !required) {
      findings.add(
          SlaFinding.OUTSIDE_IDLE,
          SECTION.in("outside"),
          "Agreement "
              + outside
              + " is for tickets outside of all entitlements, which are not required.");
    }
    if (outside == null && required && !section.metrics().isEmpty()) {
      String kind = linted.policy().intake().kinds().get(0).name();
      findings.add(
          SlaFinding.OUTSIDE_MISSING,
          SECTION.in("entitlements"),
          "A ticket that no entitlement covers has no clocks.",
          new Witness(
              linted.from(),
              List.of(new Step.Register(kind, true, Step.Traits.NONE)),
              new Exhibit.ClockAbsent(section.metrics().get(0).name())));
    }
  }

  private void metrics() {
    for (int i = 0; i < section.metrics().size(); i++) {
      Metric metric = section.metrics().get(i);
      boolean promised =
          section.agreements().stream()
              .anyMatch(agreement -> agreement.targets().containsKey(metric.name()));
      if (!promised) {
        findings.add(
            SlaFinding.METRIC_WITHOUT_TARGET,
            SECTION.in("metrics").at(i),
            "No agreement has a target for metric " + metric.name() + ", so that it has no clock.");
      }
    }
  }
}
