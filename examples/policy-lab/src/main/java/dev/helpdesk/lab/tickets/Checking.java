package dev.helpdesk.lab.tickets;

import dev.helpdesk.core.TicketView;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays a scenario and holds what its clocks show against what is expected. */
final class Checking {

  /** Warnings lie at most so far ahead. */
  private static final Duration AHEAD = Duration.ofDays(36_525);

  private final Scenario scenario;
  private final ScenarioDesk desk;
  private final List<Difference> differences = new ArrayList<>();
  private int played;

  private Checking(Scenario scenario) {
    this.scenario = scenario;
    desk = new ScenarioDesk(scenario);
  }

  /** Plays a scenario and returns what differs, in the order of time. */
  static List<Difference> differences(Scenario scenario) {
    Checking checking = new Checking(scenario);
    for (Check check : scenario.checks()) {
      if (!checking.play(check.at())) {
        return checking.differences;
      }
      checking.check(check);
    }
    checking.play(Instant.MAX);
    return checking.differences;
  }

  /** Lets happen what does until an instant; stops where the engine refuses something. */
  private boolean play(Instant until) {
    List<CaseEvent> events = scenario.events();
    while (played < events.size() && !events.get(played).at().isAfter(until)) {
      CaseEvent event = events.get(played);
      Optional<Refusal> refusal = desk.happen(event);
      if (refusal.isPresent()) {
        String what = "events[" + played + "] " + event.type();
        differences.add(
            new Difference(event.at(), what, "refusal", Shown.NOTHING, refusal.get().code()));
        return false;
      }
      played++;
    }
    return true;
  }

  private void check(Check check) {
    desk.settle(check.at());
    check
        .expected()
        .forEach(
            (member, expected) -> {
              String got = got(check, member);
              if (!got.equals(expected)) {
                differences.add(
                    new Difference(check.at(), check.title(), member.title(), expected, got));
              }
            });
  }

  private String got(Check check, Member member) {
    CaseMetric metric = check.metric();
    if (metric == null) {
      return Shown.of(earliestDue());
    }
    if (member == Member.WARN_AT) {
      return warning(metric, Objects.requireNonNull(check.warnBefore()), check.at());
    }
    return clock(metric).map(clock -> shown(clock, member)).orElseGet(() -> absent(member));
  }

  private Optional<ClockView> clock(CaseMetric metric) {
    return desk.ticket().flatMap(ticket -> ticket.clock(metric.metric()));
  }

  private @Nullable Instant earliestDue() {
    return desk.ticket().map(TicketView::clocks).orElse(List.of()).stream()
        .filter(clock -> !clock.finished())
        .map(ClockView::due)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * Returns when the clock warns or warned, were nothing more to happen: another desk plays the
   * same until this instant, and then time goes by.
   */
  private String warning(CaseMetric metric, Duration before, Instant now) {
    if (before.isZero()) {
      return clock(metric).map(clock -> shown(clock, Member.DUE)).orElse(Shown.NOTHING);
    }
    ScenarioDesk other = new ScenarioDesk(scenario);
    scenario.events().subList(0, played).forEach(event -> other.happen(event));
    other.settle(now.plus(AHEAD));
    Instant warned = null;
    for (Happened each : other.history()) {
      if (each.event() instanceof ClockStarted started
          && started.metric().equals(metric.metric())) {
        warned = null;
      } else if (each.event() instanceof WarningReached reached
          && reached.metric().equals(metric.metric())
          && before.equals(reached.before())) {
        warned = reached.reachedAt();
      }
    }
    return Shown.of(warned);
  }

  private static String absent(Member member) {
    return switch (member) {
      case OUTCOME -> title(ClockStatus.NONE);
      case ELAPSED, OVER_BY, PAUSED_BUSINESS -> Shown.of(Duration.ZERO);
      default -> Shown.NOTHING;
    };
  }

  private static String shown(ClockView clock, Member member) {
    boolean none = clock.status() == ClockStatus.NONE;
    return switch (member) {
      case DUE -> Shown.of(none ? null : clock.due());
      case ELAPSED -> Shown.of(clock.elapsed());
      case REMAINING -> Shown.of(clock.remaining());
      case OVER_BY -> Shown.of(clock.overBy());
      case PAUSED_BUSINESS -> Shown.of(clock.pausedBusiness());
      case OUTCOME -> title(clock.status());
      case BREACHED_AT -> Shown.of(none ? null : clock.breachedAt());
      case WARN_AT -> Shown.NOTHING;
      case LONGEST_ELAPSED -> Shown.of(clock.cycles().longestElapsed());
      case WORST_REMAINING -> Shown.of(clock.cycles().worstRemaining());
    };
  }

  private static String title(ClockStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
