package dev.helpdesk.core.proof;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.CalendarTimeline;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.policy.PolicyCalendars;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Proves within which time every open ticket that nobody touches gets to a level, or shows one that
 * doesn't.
 *
 * <p>The engine itself is played, without a store, for every kind of ticket that the policy's rules
 * tell apart, and for every instant of registration, to the microsecond, of so many weeks: between
 * the instants at which something could change, everything moves evenly, so that a play at each of
 * them speaks for all others. The answer is exact: no ticket takes longer than the worst one, and
 * that one takes as long as it says.
 *
 * <p>What is assumed of a ticket:
 *
 * <ul>
 *   <li>it is complete: whatever its kind requires is given, and its channel is official
 *   <li>nobody does anything: no agent, no contact and no requester; the policy's own timers, rules
 *       and automatic transitions do
 *   <li>a ticket that waits isn't escalated while it does, as clocks pause and rules count anew;
 *       one that waits for ever, or ends by its own timers, refutes the proof
 *   <li>agents are those of the policy's directory, on shift by its calendars, and have room for
 *       every ticket, or none has for any: both are played
 *   <li>the calendars stay as they are, and guards of the host don't hold
 *   <li>services, items and organisations are those that rules name, and others; what an impact
 *       follows from otherwise gives no other priority than the impact itself would
 * </ul>
 *
 * <p>A hierarchical level is reached when somebody of it, or above, is asked who was asked at no
 * lower level for that ticket; a functional one when a group of it, or above, has the ticket.
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class EscalationProof {

  /** Weeks that are looked at unless something else is said. */
  public static final int WEEKS = 2;

  private static final Duration PATIENCE = Duration.ofDays(90);

  private final Policy policy;
  private final Function<String, @Nullable BusinessTime> calendars;
  private final Instant from;
  private final int weeks;
  private final Duration patience;

  private EscalationProof(
      Policy policy,
      Function<String, @Nullable BusinessTime> calendars,
      Instant from,
      int weeks,
      Duration patience) {
    this.policy = policy;
    this.calendars = calendars;
    this.from = from;
    this.weeks = weeks;
    this.patience = patience;
  }

  /**
   * Returns the proof for a policy and tickets registered in the two weeks from an instant on.
   *
   * @param calendars the calendar with a name beside the document's own, a {@link BusinessCalendar}
   *     or a {@link CalendarTimeline}, or null when there is none
   */
  public static EscalationProof of(
      Policy policy, Function<String, @Nullable BusinessTime> calendars, Instant from) {
    return new EscalationProof(
        Check.present(policy, "policy"),
        Check.present(calendars, "calendars"),
        Check.instant(from, "from"),
        WEEKS,
        PATIENCE);
  }

  /** Returns this proof for tickets registered in so many weeks, 1 to 60. */
  public EscalationProof weeks(int value) {
    Check.between(value, 1, 60, "weeks");
    return new EscalationProof(policy, calendars, from, value, patience);
  }

  /**
   * Returns this proof with another patience: how long after its registration a ticket is followed,
   * 90 days unless something else is said, a year at most.
   */
  public EscalationProof patience(Duration value) {
    Duration checked = Check.duration(value, "patience");
    if (checked.compareTo(Duration.ofDays(366)) > 0 || checked.isZero()) {
      throw new InvalidValueException("patience", "more than zero, at most a year");
    }
    return new EscalationProof(policy, calendars, from, weeks, checked);
  }

  /**
   * Proves within which time every ticket gets to a level of the escalation directory.
   *
   * @param level 1 to 99
   */
  public Verdict level(int level) {
    return prove(new Goal(true, Check.between(level, 1, 99, "level")));
  }

  /** Proves that every ticket gets to a level of the escalation directory within a time. */
  public Verdict level(int level, Duration within) {
    return bounded(level(level), Check.duration(within, "within"));
  }

  /**
   * Proves within which time every ticket is with a group of a support level or above.
   *
   * @param level 0 to 99
   */
  public Verdict supportLevel(int level) {
    return prove(new Goal(false, Check.between(level, 0, 99, "level")));
  }

  /** Proves that every ticket is with a group of a support level or above within a time. */
  public Verdict supportLevel(int level, Duration within) {
    return bounded(supportLevel(level), Check.duration(within, "within"));
  }

  private static Verdict bounded(Verdict verdict, Duration within) {
    return verdict instanceof Verdict.Proved proved && proved.within().compareTo(within) > 0
        ? new Verdict.Refuted(Fault.TOO_LATE, proved.worst())
        : verdict;
  }

  private Verdict prove(Goal goal) {
    Map<String, CalendarTimeline> timelines = timelines();
    Stage stage = new Stage(policy, timelines, patience);
    List<Sketch> sketches = Sketches.of(stage, from);
    if (sketches.isEmpty()) {
      throw new InvalidValueException("policy", "one that accepts tickets");
    }
    long first = Stage.micros(from);
    long until = Stage.micros(from.plus(7L * weeks, ChronoUnit.DAYS));
    long last = Stage.micros(from.plus(7L * weeks, ChronoUnit.DAYS).plus(patience));
    Bounds bounds = new Bounds(timelines.values(), first, last);
    Worst worst = new Worst(stage, goal);
    for (Sketch sketch : sketches) {
      long end = worst.isMissed() ? Math.max(first + 1, worst.start()) : until;
      worst.consider(sketch, new Sweep(stage, sketch, goal, bounds).slowest(first, end));
    }
    return worst.verdict(sketches.size());
  }

  private Map<String, CalendarTimeline> timelines() {
    Map<String, CalendarTimeline> timelines = new TreeMap<>();
    for (String name : PolicyCalendars.of(policy).keySet()) {
      BusinessTime own = policy.calendars().get(name);
      BusinessTime time = own == null ? calendars.apply(name) : own;
      if (time instanceof CalendarTimeline timeline) {
        timelines.put(name, timeline);
      } else if (time instanceof BusinessCalendar calendar) {
        timelines.put(name, CalendarTimeline.of(calendar));
      } else if (time != null) {
        throw new InvalidValueException("calendars", "calendars or their versions over time");
      }
    }
    return timelines;
  }
}
