package dev.helpdesk.core.escalation.internal;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.NoBusinessTimeException;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.escalation.SomeTriggers;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that fire by time: when each falls due, if it has yet to fire for what it counts. */
final class RuleTimers {

  /** A rule and when it falls due. */
  record Due(EscalationRule rule, Instant at) {}

  private static final String PREFIX = "escalation/";
  private static final Since NEVER = new Since(Check.EARLIEST, 0);

  private RuleTimers() {}

  static TimerFired event(EscalationRule rule, String state) {
    return new TimerFired(PREFIX + rule.name(), state);
  }

  /** Returns the name of the rule whose time ran out, or null for the timer of a state. */
  static @Nullable String ruleOf(TimerFired event) {
    return event.timer().startsWith(PREFIX) ? event.timer().substring(PREFIX.length()) : null;
  }

  /** Returns what is yet to fall due, in the order of the rules. */
  static List<Due> of(Timing timing, EscalationPolicy policy, Situation situation) {
    List<Due> dues = new ArrayList<>();
    Counting counting = new Counting(timing);
    for (EscalationRule rule : policy.rules()) {
      rule.trigger()
          .match(counting)
          .filter(count -> !timing.hasFired(rule.name(), count.since()))
          .map(count -> count.end(situation))
          .ifPresent(at -> dues.add(new Due(rule, at)));
    }
    return dues;
  }

  /** How much is counted from where, by which calendar. */
  private record Count(Since since, Duration time, @Nullable String calendar) {

    static Optional<Count> from(@Nullable Since since, Duration time, @Nullable String calendar) {
      return Optional.ofNullable(since).map(start -> new Count(start, time, calendar));
    }

    @Nullable Instant end(Situation situation) {
      BusinessTime business = calendar == null ? null : situation.calendar(calendar);
      try {
        Instant end = business == null ? since.at().plus(time) : business.add(since.at(), time);
        return end.isAfter(Check.LATEST) ? null : end;
      } catch (NoBusinessTimeException never) {
        return null;
      }
    }
  }

  private static final class Counting extends SomeTriggers<Optional<Count>> {

    private final Timing timing;

    Counting(Timing timing) {
      this.timing = timing;
    }

    @Override
    protected Optional<Count> otherwise(EscalationTrigger trigger) {
      return Optional.empty();
    }

    @Override
    public Optional<Count> unassignedFor(EscalationTrigger.UnassignedFor trigger) {
      Since since = Since.later(timing.running(), timing.withoutAgent());
      return Count.from(since, trigger.time(), trigger.calendar());
    }

    @Override
    public Optional<Count> unacceptedFor(EscalationTrigger.UnacceptedFor trigger) {
      Since since = Since.later(timing.running(), timing.unaccepted());
      return Count.from(since, trigger.time(), trigger.calendar());
    }

    @Override
    public Optional<Count> noUpdateFor(EscalationTrigger.NoUpdateFor trigger) {
      Since running = timing.running();
      Since updated = Objects.requireNonNullElse(timing.updated(), NEVER);
      return Count.from(Since.later(running, updated), trigger.time(), trigger.calendar());
    }
  }
}
