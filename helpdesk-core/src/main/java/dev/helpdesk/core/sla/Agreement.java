package dev.helpdesk.core.sla;

import dev.helpdesk.core.event.Warning;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.Check;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is promised: targets by metric and priority, and by which calendar their time counts.
 *
 * <p>Contracts differ in more than amounts, so an agreement may give a metric a calendar of its own
 * and say in which states its clock stands still.
 *
 * <p>Immutable, safe for use by several threads, equal by value.
 */
public final class Agreement {

  /** In place of a calendar's name: time counts around the clock, and no calendar is looked up. */
  public static final String ALWAYS_OPEN = "always-open";

  /** Most metrics that an agreement may have targets for, and most warnings. */
  public static final int MAX_PARTS = 100;

  private final AgreementId id;
  private final String calendar;
  private final SortedMap<String, Targets> targets;
  private final List<Warning> warnings;
  private final Map<String, String> calendars;
  private final Map<String, List<PauseRule>> pauses;

  private Agreement(Builder builder) {
    id = Check.present(builder.id, "agreement.id");
    calendar = Check.id(builder.calendar, "agreement.calendar");
    targets =
        Collections.unmodifiableSortedMap(
            new TreeMap<>(Check.map(builder.targets, "agreement.targets", MAX_PARTS)));
    warnings = Check.list(new TreeSet<>(builder.warnings), "agreement.warnings", MAX_PARTS);
    calendars = Check.map(builder.calendars, "agreement.calendars", MAX_PARTS);
    pauses = Check.map(builder.pauses, "agreement.pauses", MAX_PARTS);
  }

  /** Starts an agreement that counts around the clock and promises nothing yet. */
  public static Builder of(AgreementId id) {
    return new Builder(id);
  }

  /** Starts an agreement that counts around the clock and promises nothing yet. */
  public static Builder of(String id) {
    return of(AgreementId.of(id));
  }

  /** Returns the id, unique in the policy. */
  public AgreementId id() {
    return id;
  }

  /** Returns the name of the tenant's calendar it counts by, or {@link #ALWAYS_OPEN}. */
  public String calendar() {
    return calendar;
  }

  /** Returns the names of the calendars of those metrics that don't count by the agreement's. */
  public Map<String, String> calendars() {
    return calendars;
  }

  /**
   * Returns the name of the calendar that a metric counts by, or {@link #ALWAYS_OPEN}: its own
   * here, else the agreement's.
   */
  public String calendarOf(String metric) {
    return calendars.getOrDefault(metric, calendar);
  }

  /** Returns the pause rules by name of those metrics whose own this agreement replaces. */
  public Map<String, List<PauseRule>> pauses() {
    return pauses;
  }

  /** Returns in which states the clock of a metric stands still: as set here, else the metric's. */
  public List<PauseRule> pausesOf(Metric metric) {
    return pauses.getOrDefault(metric.name(), metric.pauses());
  }

  /** Returns the targets by name of the metric, in order of names. */
  public SortedMap<String, Targets> targets() {
    return targets;
  }

  /** Returns when warnings are given: percentages ascending, then before the due, longest first. */
  public List<Warning> warnings() {
    return warnings;
  }

  /** Returns the target of a metric for a priority, or for none; empty when it has no target. */
  public Optional<Duration> target(String metric, @Nullable String priority) {
    return Optional.ofNullable(targets.get(metric)).flatMap(some -> some.of(priority));
  }

  /** Returns a builder that holds all of this agreement. */
  public Builder toBuilder() {
    Builder builder = new Builder(id).calendar(calendar);
    warnings.forEach(builder::warning);
    targets.forEach(builder::targets);
    calendars.forEach(builder::calendar);
    pauses.forEach(builder::pauses);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Agreement that
        && id.equals(that.id)
        && calendar.equals(that.calendar)
        && targets.equals(that.targets)
        && warnings.equals(that.warnings)
        && calendars.equals(that.calendars)
        && pauses.equals(that.pauses);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, calendar, targets, warnings, calendars, pauses);
  }

  @Override
  public String toString() {
    return "Agreement[" + id + ", " + calendar + "]";
  }

  /** Gathers the parts of an agreement. Not safe for use by several threads. */
  public static final class Builder {

    private final AgreementId id;
    private final Map<String, Targets> targets = new LinkedHashMap<>();
    private String calendar = ALWAYS_OPEN;
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, String> calendars = new LinkedHashMap<>();
    private final Map<String, List<PauseRule>> pauses = new LinkedHashMap<>();

    private Builder(AgreementId id) {
      this.id = id;
    }

    /** Sets the name of the tenant's calendar; {@link #ALWAYS_OPEN} when not set. */
    public Builder calendar(String name) {
      calendar = name;
      return this;
    }

    /** Sets the name of the calendar that one metric counts by, or {@link #ALWAYS_OPEN}. */
    public Builder calendar(String metric, String name) {
      String checked = Check.id(metric, "agreement.calendars");
      calendars.put(checked, Check.id(name, "agreement.calendars." + checked));
      return this;
    }

    /** Sets in which states one metric stands still, in place of its own rules; none for never. */
    public Builder pauses(String metric, List<PauseRule> rules) {
      String checked = Check.id(metric, "agreement.pauses");
      pauses.put(checked, Check.list(rules, "agreement.pauses." + checked, Metric.MAX_RULES));
      return this;
    }

    /** Sets the targets of a metric, replacing those it had. */
    public Builder targets(String metric, Targets value) {
      targets.put(Check.id(metric, "agreement.targets"), value);
      return this;
    }

    /** Sets one target of a metric for whatever priority. */
    public Builder target(String metric, Duration target) {
      return targets(metric, Targets.always(target));
    }

    /** Adds a warning. */
    public Builder warning(Warning value) {
      warnings.add(Check.present(value, "agreement.warnings"));
      return this;
    }

    /**
     * Sets the percents of a target at which a warning is given, each from 1 to 99, and no other.
     */
    public Builder warnings(List<Integer> percents) {
      List<Warning> all = new ArrayList<>();
      for (Integer percent : Check.list(percents, "agreement.warnings", MAX_PARTS)) {
        all.add(Warning.atPercent(Check.between(percent, 1, 99, "agreement.warnings")));
      }
      warnings.clear();
      warnings.addAll(all);
      return this;
    }

    /** Builds the agreement; refuses malformed parts. */
    public Agreement build() {
      return new Agreement(this);
    }
  }
}
