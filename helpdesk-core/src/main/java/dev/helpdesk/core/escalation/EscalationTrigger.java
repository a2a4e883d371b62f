package dev.helpdesk.core.escalation;

import dev.helpdesk.core.event.Warning;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What makes a rule fire. Immutable.
 *
 * <p>Triggers with a duration count while the ticket is new or active; a ticket that waits, or is
 * resolved, counts anew when it comes back. They count business time of the named calendar, or
 * elapsed time when it is null or the tenant has no such calendar.
 */
public sealed interface EscalationTrigger {

  /** Returns the name of the calendar it counts by, or null when it counts elapsed time or not. */
  default @Nullable String calendar() {
    return null;
  }

  /** Calls the case of this trigger. */
  <R> R match(Cases<R> cases);

  /**
   * A clock gave exactly that warning.
   *
   * @param metric which metric, such as {@code resolution}
   * @param warning at which percentage of the target, or how long before the due
   */
  record MetricWarning(String metric, Warning warning) implements EscalationTrigger {
    /** Refuses a malformed metric. */
    public MetricWarning {
      Check.id(metric, "trigger.metric");
      Check.present(warning, "trigger.warning");
    }

    /** Creates the trigger for a percentage, 1 to 99; refuses others. */
    public MetricWarning(String metric, int percent) {
      this(metric, Warning.atPercent(Check.between(percent, 1, 99, "trigger.percent")));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.metricWarning(this);
    }
  }

  /**
   * A clock passed its target.
   *
   * @param metric which metric, such as {@code resolution}
   */
  record MetricBreached(String metric) implements EscalationTrigger {
    /** Refuses a malformed metric. */
    public MetricBreached {
      Check.id(metric, "trigger.metric");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.metricBreached(this);
    }
  }

  /**
   * No agent has had the ticket for so long, whether it stands in a group's queue or not.
   *
   * @param time how long, a second or more
   * @param calendar name of the calendar that counts, or null for elapsed time
   */
  record UnassignedFor(Duration time, @Nullable String calendar) implements EscalationTrigger {
    /** Refuses times under a second. */
    public UnassignedFor {
      time = EscalationTrigger.time(time);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unassignedFor(this);
    }
  }

  /**
   * The agent whom the ticket was given to hasn't accepted it for so long.
   *
   * @param time how long, a second or more
   * @param calendar name of the calendar that counts, or null for elapsed time
   */
  record UnacceptedFor(Duration time, @Nullable String calendar) implements EscalationTrigger {
    /** Refuses times under a second. */
    public UnacceptedFor {
      time = EscalationTrigger.time(time);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unacceptedFor(this);
    }
  }

  /**
   * Nobody at the desk has done anything to the ticket for so long: no message, no step, no
   * assignment, no classification. What the engine does by itself is no update.
   *
   * @param time how long, a second or more
   * @param calendar name of the calendar that counts, or null for elapsed time
   */
  record NoUpdateFor(Duration time, @Nullable String calendar) implements EscalationTrigger {
    /** Refuses times under a second. */
    public NoUpdateFor {
      time = EscalationTrigger.time(time);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.noUpdateFor(this);
    }
  }

  /**
   * The ticket was reopened for the n-th time.
   *
   * @param times n, from 1
   */
  record ReopenedTimes(int times) implements EscalationTrigger {
    /** Refuses less than 1. */
    public ReopenedTimes {
      Check.between(times, 1, 1_000_000, "trigger.times");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.reopenedTimes(this);
    }
  }

  /**
   * The ticket went to another group for the n-th time.
   *
   * @param times n, from 1
   */
  record ReassignedTimes(int times) implements EscalationTrigger {
    /** Refuses less than 1. */
    public ReassignedTimes {
      Check.between(times, 1, 1_000_000, "trigger.times");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.reassignedTimes(this);
    }
  }

  /**
   * The priority rose from below a rank to it or above. The first classification is no rise.
   *
   * @param rank rank of the priority, 1 the gravest
   */
  record PriorityRaisedTo(int rank) implements EscalationTrigger {
    /** Refuses less than 1. */
    public PriorityRaisedTo {
      Check.between(rank, 1, 1_000, "trigger.rank");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.priorityRaisedTo(this);
    }
  }

  private static Duration time(Duration value) {
    Duration time = Check.duration(value, "trigger.time");
    if (time.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new InvalidValueException("trigger.time", "a second or more");
    }
    return time;
  }

  /**
   * One case for each kind of trigger.
   *
   * @param <R> what a case gives
   */
  interface Cases<R> {

    /** Handles {@link MetricWarning}. */
    R metricWarning(MetricWarning trigger);

    /** Handles {@link MetricBreached}. */
    R metricBreached(MetricBreached trigger);

    /** Handles {@link UnassignedFor}. */
    R unassignedFor(UnassignedFor trigger);

    /** Handles {@link UnacceptedFor}. */
    R unacceptedFor(UnacceptedFor trigger);

    /** Handles {@link NoUpdateFor}. */
    R noUpdateFor(NoUpdateFor trigger);

    /** Handles {@link ReopenedTimes}. */
    R reopenedTimes(ReopenedTimes trigger);

    /** Handles {@link ReassignedTimes}. */
    R reassignedTimes(ReassignedTimes trigger);

    /** Handles {@link PriorityRaisedTo}. */
    R priorityRaisedTo(PriorityRaisedTo trigger);
  }
}
