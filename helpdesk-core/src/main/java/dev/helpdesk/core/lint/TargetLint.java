package dev.helpdesk.core.lint;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.NoBusinessTimeException;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.EntitlementUse;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.MetricKind;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.Targets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds targets that can't be meant, tickets without one, and warnings that warn of nothing. */
final class TargetLint {

  private static final Duration YEAR = Duration.ofDays(366);
  private static final String OTHERWISE = "otherwise";

  private final Linted linted;
  private final Findings findings;
  private final SlaPolicy section;
  private final Tickets tickets;
  private final List<String> priorities;
  private final Map<String, List<AgreementRule>> rules = new HashMap<>();

  private TargetLint(Linted linted, Findings findings) {
    this.linted = linted;
    this.findings = findings;
    section = linted.policy().sla();
    tickets = new Tickets(linted.policy());
    priorities = Tickets.priorities(linted.policy());
    for (AgreementRule rule : section.rules()) {
      rules.computeIfAbsent(rule.agreement().value(), any -> new ArrayList<>()).add(rule);
    }
  }

  static void inspect(Linted linted, Findings findings) {
    TargetLint lint = new TargetLint(linted, findings);
    for (int i = 0; i < lint.section.agreements().size(); i++) {
      Agreement agreement = lint.section.agreements().get(i);
      Place place = Place.of("sla", "agreements").at(i);
      agreement
          .targets()
          .forEach(
              (metric, targets) -> {
                Place at = place.in("targets", metric);
                lint.amounts(agreement, metric, targets, at);
                lint.order(agreement, metric, targets, at);
                lint.cells(agreement, metric, targets, at);
              });
      lint.responses(agreement, place.in("targets"));
      lint.warnings(agreement, place.in("warnings"));
    }
  }

  /** Looks at each target by itself, and at what its calendar makes of it. */
  private void amounts(Agreement agreement, String metric, Targets targets, Place place) {
    Map<Place, Duration> all = new LinkedHashMap<>();
    targets
        .byPriority()
        .forEach((priority, target) -> all.put(place.in("byPriority", priority), target));
    Duration otherwise = targets.otherwise();
    if (otherwise != null) {
      all.put(place.in(OTHERWISE), otherwise);
    }
    String calendar = agreement.calendarOf(metric);
    BusinessTime hours = calendar.equals(Agreement.ALWAYS_OPEN) ? null : linted.calendar(calendar);
    all.forEach(
        (at, target) -> {
          if (target.isZero()) {
            findings.add(
                SlaFinding.TARGET_ZERO,
                at,
                "Agreement "
                    + agreement.id()
                    + " gives no time at all for "
                    + metric
                    + ", so that it can't be met by anything done later.");
          } else if (hours != null) {
            hours(agreement, metric, at, target, hours);
          }
        });
  }

  private void hours(
      Agreement agreement, String metric, Place at, Duration target, BusinessTime hours) {
    String name = agreement.calendarOf(metric);
    Instant from = linted.from();
    try {
      Instant due = hours.add(from, target);
      if (Duration.between(from, due).compareTo(YEAR) > 0) {
        findings.add(
            SlaFinding.TARGET_BEYOND_YEAR,
            at,
            "Calendar "
                + name
                + " is not open long enough within a year for the target of "
                + metric
                + ".");
      }
    } catch (NoBusinessTimeException never) {
      findings.add(
          SlaFinding.TARGET_NEVER_DUE,
          at,
          "Calendar " + name + " never opens long enough for the target of " + metric + ".");
    }
  }

  private void order(Agreement agreement, String metric, Targets targets, Place place) {
    String graver = null;
    for (String priority : priorities) {
      Optional<Duration> here = targets.of(priority);
      Optional<Duration> before = graver == null ? Optional.empty() : targets.of(graver);
      if (here.isPresent() && before.isPresent() && before.get().compareTo(here.get()) > 0) {
        String at = graver != null && targets.names(graver) ? graver : priority;
        findings.add(
            SlaFinding.TARGET_INVERTED,
            targets.names(at) ? place.in("byPriority", at) : place,
            "Agreement "
                + agreement.id()
                + " gives "
                + graver
                + " more time for "
                + metric
                + " than "
                + priority
                + ".");
      }
      graver = here.isPresent() ? priority : graver;
    }
  }

  private void cells(Agreement agreement, String metric, Targets targets, Place place) {
    if (targets.otherwise() != null || section.metric(metric).isEmpty()) {
      return;
    }
    List<String> all = new ArrayList<>(priorities);
    if (Tickets.mayBeUnclassified(linted.policy())) {
      all.add(Facet.NONE);
    }
    for (String priority : all) {
      if (targets.names(priority)) {
        continue;
      }
      List<String> ticket = ticket(agreement, priority);
      if (ticket != null) {
        findings.add(
            SlaFinding.TARGET_MISSING,
            place,
            "Agreement "
                + agreement.id()
                + " has no target of "
                + metric
                + " for "
                + (priority.isEmpty() ? "tickets without priority" : "priority " + priority)
                + ".",
            witness(ticket, metric));
        return;
      }
    }
  }

  /** A ticket of a priority under an agreement, or null when none was found. */
  private @Nullable List<String> ticket(Agreement agreement, String priority) {
    for (AgreementRule rule : rules.getOrDefault(agreement.id().value(), List.of())) {
      List<Set<String>> asked = new ArrayList<>(Tickets.asked(rule));
      Set<String> wanted = asked.get(Tickets.PRIORITY);
      if (!wanted.isEmpty() && !wanted.contains(priority)) {
        continue;
      }
      asked.set(Tickets.PRIORITY, Set.of(priority));
      Cover.Result any = Cover.any(tickets.facets(), asked);
      if (any.verdict() == Cover.Verdict.LEFT
          && agreement.equals(section.choose(ChoiceLint.traits(any.ticket())).agreement())) {
        return any.ticket();
      }
    }
    return null;
  }

  private @Nullable Witness witness(List<String> ticket, String metric) {
    Step.Register register = tickets.register(ticket);
    return register == null || section.entitlements() == EntitlementUse.REQUIRED
        ? null
        : new Witness(linted.from(), List.of(register), new Exhibit.ClockAbsent(metric));
  }

  /** Compares what starts alike and counts by the same hours. */
  private void responses(Agreement agreement, Place place) {
    for (Metric response : section.metrics()) {
      Targets targets = agreement.targets().get(response.name());
      if (!response.kind().isOnceForAll() || targets == null) {
        continue;
      }
      for (Metric resolution : section.metrics()) {
        Targets whole = agreement.targets().get(resolution.name());
        if (resolution.kind() == MetricKind.RESOLUTION
            && whole != null
            && areLike(agreement, response, resolution)) {
          response(agreement, response, resolution, targets, place.in(response.name()));
        }
      }
    }
  }

  private static boolean areLike(Agreement agreement, Metric one, Metric other) {
    return agreement.calendarOf(one.name()).equals(agreement.calendarOf(other.name()))
        && Objects.equals(one.conditions().starts(), other.conditions().starts());
  }

  private void response(
      Agreement agreement, Metric response, Metric resolution, Targets targets, Place place) {
    for (String priority : priorities) {
      Optional<Duration> first = agreement.target(response.name(), priority);
      Optional<Duration> last = agreement.target(resolution.name(), priority);
      if (first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) > 0) {
        boolean own = targets.names(priority);
        findings.add(
            SlaFinding.RESPONSE_AFTER_RESOLUTION,
            own ? place.in("byPriority", priority) : place.in(OTHERWISE),
            "Agreement "
                + agreement.id()
                + " gives more time for "
                + response.name()
                + " of "
                + priority
                + " than for "
                + resolution.name()
                + ".");
        return;
      }
    }
  }

  /** Some targets may be shorter than a warning that is meant for others; not all of them. */
  private void warnings(Agreement agreement, Place place) {
    for (int i = 0; i < agreement.warnings().size(); i++) {
      Warning warning = agreement.warnings().get(i);
      Duration before = warning.before();
      boolean useful =
          agreement.targets().values().stream()
              .flatMap(TargetLint::amounts)
              .anyMatch(target -> before == null || target.compareTo(before) > 0);
      if (!useful) {
        findings.add(
            SlaFinding.WARNING_AT_START,
            place.at(i),
            agreement.targets().isEmpty()
                ? "Agreement " + agreement.id() + " has warnings, but no targets."
                : "Agreement "
                    + agreement.id()
                    + " warns further before the due than any of its targets is long: at the"
                    + " start.");
      }
    }
  }

  private static Stream<Duration> amounts(Targets targets) {
    return Stream.concat(
        targets.byPriority().values().stream(), Optional.ofNullable(targets.otherwise()).stream());
  }
}
