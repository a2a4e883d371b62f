package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.ExcludePeriod;
import dev.helpdesk.core.command.ExtendTarget;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.event.PeriodExcluded;
import dev.helpdesk.core.event.Recount;
import dev.helpdesk.core.event.TargetExtended;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.hall.Texts;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what is asked of clocks. Everything is checked before anything is added. */
final class SlaCommands extends SomeCommands<Optional<Refusal>> {

  private final SlaState slice;
  private final SlaPolicy policy;
  private final Situation situation;
  private final Draft draft;
  private final Calendars calendars;

  SlaCommands(SlaState slice, SlaPolicy policy, Situation situation, Draft draft) {
    this.slice = slice;
    this.policy = policy;
    this.situation = situation;
    this.draft = draft;
    calendars = new Calendars(situation::calendar);
  }

  @Override
  protected Optional<Refusal> otherwise(Command command) {
    return Optional.empty();
  }

  @Override
  public Optional<Refusal> extendTarget(ExtendTarget command) {
    Refusal refusal = unknown("metric", command.metric());
    if (refusal == null) {
      refusal = outOfRange(command.by());
    }
    if (refusal == null) {
      refusal = reasonRefusal(command.reason());
    }
    return Optional.ofNullable(refusal == null ? extend(command) : refusal);
  }

  private @Nullable Refusal extend(ExtendTarget command) {
    ClockState clock = slice.clock(command.metric());
    if (clock == null || clock.finished()) {
      List<String> open =
          slice.clocks().stream().filter(each -> !each.finished()).map(ClockState::metric).toList();
      return new Refusal("sla.clock-not-open", "metric", "one whose clock is open", open);
    }
    Duration by = command.by().truncatedTo(ChronoUnit.MICROS);
    Duration target = clock.promise().target().plus(by);
    if (target.compareTo(Promise.LONGEST) > 0) {
      return Refusal.of(
          "value.out-of-range", "by", "no more than fills up a target of a hundred years");
    }
    Duration elapsed = math(slice.exclusions()).elapsed(clock, situation.now());
    draft.add(
        new TargetExtended(
            clock.metric(),
            by,
            target,
            elapsed,
            command.approvedBy(),
            text(command.approvedBy(), command.reason())));
    return null;
  }

  private static @Nullable Refusal outOfRange(Duration by) {
    boolean inRange =
        by.compareTo(Duration.ofNanos(1_000)) >= 0 && by.compareTo(Promise.LONGEST) <= 0;
    return inRange
        ? null
        : Refusal.of("value.out-of-range", "by", "more than nothing and at most a hundred years");
  }

  @Override
  public Optional<Refusal> excludePeriod(ExcludePeriod command) {
    Refusal refusal = null;
    for (int i = 0; i < command.metrics().size() && refusal == null; i++) {
      refusal = unknown("metrics[" + i + "]", command.metrics().get(i));
    }
    if (refusal == null) {
      refusal = periodRefusal(command.from(), command.to());
    }
    if (refusal == null) {
      refusal = reasonRefusal(command.reason());
    }
    return Optional.ofNullable(refusal == null ? exclude(command) : refusal);
  }

  private @Nullable Refusal exclude(ExcludePeriod command) {
    ExcludedPeriod period =
        new ExcludedPeriod(command.metrics(), cut(command.from(), "from"), cut(command.to(), "to"));
    Exclusions more = slice.exclusions().with(period);
    if (more.periods().size() > Exclusions.MAX_PERIODS) {
      return Refusal.of(
          "sla.too-many-periods",
          "from",
          "within or next to one of the " + Exclusions.MAX_PERIODS + " periods excluded already");
    }
    List<ClockState> concerned =
        slice.clocks().stream().filter(clock -> period.concerns(clock.metric())).toList();
    Refusal refusal = tooFarBack(period, concerned);
    if (refusal != null) {
      return refusal;
    }
    Recounting recounting = new Recounting(math(slice.exclusions()), math(more), situation.now());
    List<Recount> recounts =
        concerned.stream().flatMap(clock -> recounting.of(clock).stream()).toList();
    draft.add(
        new PeriodExcluded(
            period.metrics(),
            period.from(),
            period.to(),
            command.approvedBy(),
            text(command.approvedBy(), command.reason()),
            recounts));
    return null;
  }

  private static @Nullable Refusal tooFarBack(ExcludedPeriod period, List<ClockState> clocks) {
    Optional<Instant> possible =
        clocks.stream()
            .flatMap(clock -> Optional.ofNullable(Recounting.possibleFrom(clock)).stream())
            .max(Instant::compareTo);
    return possible
        .filter(period.from()::isBefore)
        .map(
            from ->
                new Refusal(
                    "sla.too-far-back",
                    "from",
                    "not before what can still be counted once more",
                    List.of("at or after " + from)))
        .orElse(null);
  }

  private static @Nullable Refusal periodRefusal(Instant from, Instant to) {
    if (isOutside(from) || isOutside(to)) {
      return Refusal.of(
          "value.out-of-range", isOutside(from) ? "from" : "to", "between the years 1 and 9999");
    }
    return cut(from, "from").isBefore(cut(to, "to"))
        ? null
        : Refusal.of("sla.period-empty", "to", "after from");
  }

  private static boolean isOutside(Instant instant) {
    return instant.isBefore(Check.EARLIEST) || instant.isAfter(Check.LATEST);
  }

  private static Instant cut(Instant instant, String field) {
    return Check.instant(instant, field);
  }

  private @Nullable Refusal unknown(String field, String metric) {
    return policy.metric(metric).isPresent()
        ? null
        : new Refusal(
            "sla.metric-unknown",
            field,
            "a metric of the policy",
            policy.metrics().stream().map(Metric::name).toList());
  }

  private @Nullable Refusal reasonRefusal(String reason) {
    return reason.isBlank()
        ? Refusal.blank("reason")
        : Texts.check("reason", reason, situation.limits().reasonLength());
  }

  private TextKey text(ActorId approvedBy, String reason) {
    List<ActorId> people = Stream.of(situation.actor().id(), approvedBy).distinct().toList();
    return draft.text("reason", Audience.INTERNAL, people, reason);
  }

  private ClockMath math(Exclusions exclusions) {
    return new ClockMath(calendars, exclusions);
  }
}
