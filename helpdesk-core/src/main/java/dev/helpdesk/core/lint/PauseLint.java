package dev.helpdesk.core.lint;

import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.Condition;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.PauseRule;
import dev.helpdesk.core.sla.SlaPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds clocks that stand still from their start, and pauses that never count. */
final class PauseLint {

  private final SlaPolicy section;
  private final List<Stands> all;
  private final Promises promises;
  private final Findings findings;

  PauseLint(SlaPolicy section, List<Stands> all, Promises promises, Findings findings) {
    this.section = section;
    this.all = all;
    this.promises = promises;
    this.findings = findings;
  }

  /** Looks at the pauses of a metric, and at those that agreements set in their place. */
  void metric(Metric metric, Place place) {
    boolean usual =
        section.agreements().stream()
            .filter(agreement -> agreement.targets().containsKey(metric.name()))
            .anyMatch(agreement -> !agreement.pauses().containsKey(metric.name()));
    if (usual) {
      pauses(metric, metric.pauses(), place.in("pauses"), null);
    }
    for (int i = 0; i < section.agreements().size(); i++) {
      Agreement agreement = section.agreements().get(i);
      List<PauseRule> own = agreement.pauses().get(metric.name());
      if (own != null && agreement.targets().containsKey(metric.name())) {
        Place at = Place.of("sla", "agreements").at(i).in("pauses", metric.name());
        pauses(metric, own, at, agreement);
      }
    }
  }

  private void pauses(
      Metric metric, List<PauseRule> rules, Place place, @Nullable Agreement agreement) {
    if (rules.isEmpty()) {
      return;
    }
    if (!neverRuns(metric, rules, place, agreement)) {
      atStart(metric, rules, place, agreement);
    }
    for (int i = 0; i < rules.size(); i++) {
      rule(metric, rules.get(i), place.at(i), agreement);
    }
  }

  private boolean neverRuns(
      Metric metric, List<PauseRule> rules, Place place, @Nullable Agreement agreement) {
    List<Stand> open = new ArrayList<>();
    for (Stands stands : all) {
      if (stands.meets(metric.conditions().starts())) {
        open.addAll(stands.open(metric));
      }
    }
    if (open.isEmpty() || !open.stream().allMatch(stand -> Stands.pauses(rules, stand))) {
      return false;
    }
    findings.add(
        SlaFinding.CLOCK_NEVER_RUNS,
        place,
        "The clock of " + metric.name() + " stands still wherever it can be open.",
        standing(metric, rules, agreement));
    return true;
  }

  private void atStart(
      Metric metric, List<PauseRule> rules, Place place, @Nullable Agreement agreement) {
    for (Condition start : metric.conditions().starts()) {
      List<Stand> met = new ArrayList<>();
      all.forEach(stands -> met.addAll(stands.starting(start)));
      if (!met.isEmpty() && met.stream().allMatch(stand -> Stands.pauses(rules, stand))) {
        findings.add(
            SlaFinding.PAUSE_AT_START,
            place,
            "The clock of " + metric.name() + " stands still where it starts.",
            standing(metric, rules, agreement));
        return;
      }
    }
  }

  private @Nullable Witness standing(
      Metric metric, List<PauseRule> rules, @Nullable Agreement agreement) {
    return witness(
        metric,
        at -> at.clock().run() == ClockTrial.Run.OPEN && Stands.pauses(rules, at.clock().stand()),
        new Exhibit.ClockStandsStill(metric.name()),
        agreement);
  }

  private @Nullable Witness witness(
      Metric metric,
      Predicate<ClockPaths.At> wanted,
      Exhibit exhibit,
      @Nullable Agreement agreement) {
    for (Stands stands : all) {
      List<Step> steps = new ClockPaths(stands, metric).to(wanted);
      Witness found =
          steps.isEmpty()
              ? null
              : promises.of(
                  new Witness(stands.travels().life().linted().from(), steps, exhibit),
                  metric,
                  agreement);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private void rule(Metric metric, PauseRule rule, Place place, @Nullable Agreement agreement) {
    boolean any = false;
    boolean open = false;
    boolean cancelled = true;
    for (Stands stands : all) {
      List<Stand> opened = stands.open(metric);
      for (Stand stand : stands.all()) {
        if (rule.covers(stand.category(), stand.reason())) {
          any = true;
          open |= opened.contains(stand);
          cancelled &= Stands.surely(metric.conditions().cancels(), stand);
        }
      }
    }
    // A pause in a whole category may be there for states that are yet to come.
    if (!any && !rule.reasons().isEmpty() && areKnown(rule)) {
      findings.add(
          SlaFinding.PAUSE_NEVER,
          place,
          "No ticket ever stands so that the clock of " + metric.name() + " pauses by this.");
    } else if (any && !open) {
      findings.add(
          cancelled ? SlaFinding.PAUSE_CANCELLED : SlaFinding.PAUSE_STOPPED,
          place,
          "Wherever the clock of " + metric.name() + " would pause by this, it has ended.",
          cancelled ? cancelled(metric, rule, agreement) : null);
    }
  }

  /** Names of nothing are found by themselves. */
  private boolean areKnown(PauseRule rule) {
    return rule.reasons().stream()
        .allMatch(
            reason ->
                all.stream()
                    .flatMap(stands -> stands.travels().life().workflow().reasons().stream())
                    .anyMatch(known -> known.name().equals(reason)));
  }

  private @Nullable Witness cancelled(
      Metric metric, PauseRule rule, @Nullable Agreement agreement) {
    return witness(
        metric,
        at ->
            at.clock().run() == ClockTrial.Run.CANCELLED
                && rule.covers(at.clock().stand().category(), at.clock().stand().reason()),
        new Exhibit.Seen(new Sight.ClockCancelled(metric.name())),
        agreement);
  }
}
