package dev.helpdesk.core.lint;

import dev.helpdesk.core.sla.Condition;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.MetricConditions;
import dev.helpdesk.core.sla.MetricKind;
import dev.helpdesk.core.sla.Occurrence;
import dev.helpdesk.core.sla.SlaPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds clocks that never start, never end, or end as they start. */
final class ClockLint {

  private final Linted linted;
  private final Findings findings;
  private final SlaPolicy section;
  private final Promises promises;
  private final List<Stands> all = new ArrayList<>();

  private ClockLint(Linted linted, Findings findings) {
    this.linted = linted;
    this.findings = findings;
    section = linted.policy().sla();
    promises = new Promises(linted.policy());
    for (Linted.OneWorkflow one : linted.workflows()) {
      if (!one.kinds().isEmpty()) {
        all.add(new Stands(linted.policy(), linted.travels(one)));
      }
    }
  }

  static void inspect(Linted linted, Findings findings) {
    ClockLint lint = new ClockLint(linted, findings);
    for (int i = 0; i < lint.section.metrics().size(); i++) {
      Metric metric = lint.section.metrics().get(i);
      Place place = Place.of("sla", "metrics").at(i);
      boolean promised =
          lint.section.agreements().stream()
              .anyMatch(agreement -> agreement.targets().containsKey(metric.name()));
      if (promised && lint.all.stream().allMatch(each -> each.travels().isComplete())) {
        lint.endless(metric, place);
        lint.starts(metric, place);
        lint.ends(metric, place);
        new PauseLint(lint.section, lint.all, lint.promises, findings).metric(metric, place);
      }
    }
  }

  /** Where conditions stand: in the document only when they are not those of the kind. */
  static Place of(Metric metric, Place place, String list) {
    MetricConditions own = metric.conditions();
    MetricConditions usual = metric.kind().conditions();
    boolean written =
        switch (list) {
          case "starts" -> !own.starts().equals(usual.starts());
          case "stops" -> !own.stops().equals(usual.stops());
          case "restarts" -> !own.restarts().equals(usual.restarts());
          case "cancels" -> !own.cancels().equals(usual.cancels());
          default -> !own.restops().equals(usual.restops());
        };
    return written ? place.in(list) : place;
  }

  /** Looks for a workflow in which a clock that can start has no end. */
  private void endless(Metric metric, Place place) {
    for (Stands stands : all) {
      if (stands.isEndless(metric) && stands.travels().isComplete()) {
        List<Step> steps = new ClockPaths(stands, metric).to(at -> isOpenAtEnd(stands, at));
        findings.add(
            SlaFinding.CLOCK_ENDLESS,
            of(metric, place, "stops"),
            "Nothing that can happen to a ticket of workflow "
                + stands.travels().life().workflow().name()
                + " ends the clock of "
                + metric.name()
                + ".",
            witness(steps, metric, new Exhibit.ClockGoesOn(metric.name())));
        return;
      }
    }
  }

  private static boolean isOpenAtEnd(Stands stands, ClockPaths.At at) {
    return stands.travels().life().isEnd(at.spot().state())
        && at.clock().run() == ClockTrial.Run.OPEN;
  }

  private @Nullable Witness witness(List<Step> steps, Metric metric, Exhibit exhibit) {
    return steps.isEmpty()
        ? null
        : promises.of(new Witness(linted.from(), steps, exhibit), metric, null);
  }

  private void starts(Metric metric, Place place) {
    List<Condition> starts = metric.conditions().starts();
    if (all.stream().noneMatch(stands -> stands.meets(starts))) {
      findings.add(
          SlaFinding.CLOCK_NEVER_STARTS,
          of(metric, place, "starts"),
          "Nothing that can happen to a ticket starts the clock of " + metric.name() + ".");
    }
    for (int i = 0; i < starts.size(); i++) {
      if (isEnding(metric, starts.get(i))) {
        Place at = of(metric, place, "starts");
        findings.add(
            SlaFinding.START_ENDS,
            at.equals(place) ? place : at.at(i),
            "What starts the clock of " + metric.name() + " ends it at once.");
      }
    }
  }

  /** Tells whether something that can happen meets a start and an end at once. */
  private boolean isEnding(Metric metric, Condition start) {
    List<Condition> ends = new ArrayList<>(metric.conditions().stops());
    ends.addAll(metric.conditions().cancels());
    return all.stream()
        .anyMatch(stands -> ends.stream().anyMatch(end -> isEnding(stands, start, end)));
  }

  private static boolean isEnding(Stands stands, Condition start, Condition end) {
    if (!isOneOccurrence(start.on(), end.on()) || !areAtOnePlace(start, end)) {
      return false;
    }
    boolean first = start.on() != end.on();
    List<Stand> ending = stands.meeting(end);
    return stands.meeting(start).stream()
        .filter(stand -> !first || stand.equals(stands.initial()))
        .anyMatch(ending::contains);
  }

  /** A registration is also the entering of the first state, and a message of the requester. */
  private static boolean isOneOccurrence(Occurrence one, Occurrence other) {
    Set<Occurrence> first =
        Set.of(Occurrence.REGISTERED, Occurrence.STATE_ENTERED, Occurrence.REQUESTER_WROTE);
    return one == other || (first.contains(one) && first.contains(other));
  }

  private static boolean areAtOnePlace(Condition one, Condition other) {
    return share(one.groups(), other.groups()) && share(one.levels(), other.levels());
  }

  private static <T> boolean share(List<T> one, List<T> other) {
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }

  /** Looks for a way to the end of a ticket on which its clock stays open. */
  private void ends(Metric metric, Place place) {
    for (Stands stands : all) {
      if (stands.isEndless(metric) || metric.kind() == MetricKind.OPERATIONAL) {
        continue;
      }
      List<Step> steps = new ClockPaths(stands, metric).to(at -> isOpenAtEnd(stands, at));
      Witness witness = witness(steps, metric, new Exhibit.ClockGoesOn(metric.name()));
      if (witness != null) {
        findings.add(
            SlaFinding.CLOCK_OPEN_AFTER_END,
            of(metric, place, "stops"),
            "A ticket of workflow "
                + stands.travels().life().workflow().name()
                + " can end and leave the clock of "
                + metric.name()
                + " open.",
            witness);
        return;
      }
    }
  }
}
