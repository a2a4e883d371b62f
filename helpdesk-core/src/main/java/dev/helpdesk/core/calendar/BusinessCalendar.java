package dev.helpdesk.core.calendar;

import dev.helpdesk.core.calendar.NoBusinessTimeException.Sought;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The opening hours of a help desk in its time zone, and exact arithmetic on them.
 *
 * <p>A date has the hours of its weekday. A holiday empties it; hours of its own ({@link
 * #exceptions()}) replace whatever the week or a holiday says; breaks, of a date or of every week,
 * are taken out last, whatever opened the hours. An opening or closing takes effect at the first
 * instant at which the zone's wall clock reads that time or later: where clocks are put forward
 * over it, at the jump; where they are put back, at the first reading. So a day of 23 hours counts
 * 23, a day of 25 counts 25, and a date that a zone skipped has no open time.
 *
 * <p>Immutable, safe for use by several threads, equal by zone, week, holidays, exceptions and
 * breaks after overlapping and touching hours have been joined. Questions cost the same however
 * long the span: up to 34 years around the instants asked about are written out in tables, which
 * are made when there are questions enough and answer by look-up; elsewhere a few binary searches
 * do. A holiday of every year is kept as the dates of its years, about 44 bytes for each: 440 kB
 * when it has no first or last year, and nothing more however many years are asked about.
 */
public final class BusinessCalendar implements BusinessTime {

  private final CalendarParts parts;
  private final DayKinds kinds;
  private final OpenSeconds seconds;
  private final OpenInstants instants;

  /** Takes parts that the builder has checked. */
  BusinessCalendar(CalendarParts parts) {
    this.parts = parts;
    kinds = new DayKinds(parts);
    seconds = new OpenSeconds(parts.zone().getRules(), kinds.open());
    instants = new OpenInstants(seconds);
  }

  /** Returns a builder without zone and hours. */
  public static BusinessCalendarBuilder builder() {
    return new BusinessCalendarBuilder();
  }

  /** Returns the calendar that never closes, in UTC. */
  public static BusinessCalendar alwaysOpen() {
    BusinessCalendarBuilder builder = builder().zone(ZoneOffset.UTC);
    for (DayOfWeek day : DayOfWeek.values()) {
      builder.open(day, OpenInterval.ALL_DAY);
    }
    return builder.build();
  }

  /** Returns the zone in which the hours are read. */
  public ZoneId zone() {
    return parts.zone();
  }

  /** Returns the hours of the weekdays that have any, from Monday on, sorted and joined. */
  public SortedMap<DayOfWeek, List<OpenInterval>> week() {
    return parts.week();
  }

  /** Returns the breaks of the weekdays that have any, from Monday on, sorted and joined. */
  public SortedMap<DayOfWeek, List<OpenInterval>> weeklyBreaks() {
    return parts.weeklyBreaks();
  }

  /** Returns the dates that are holidays, whether or not they have hours of their own. */
  public SortedSet<LocalDate> holidays() {
    return parts.holidays();
  }

  /** Returns the holidays of every year, sorted, with years that overlap or follow joined. */
  public List<YearlyHoliday> yearlyHolidays() {
    return parts.yearlyHolidays();
  }

  /** Returns the dates with hours of their own; an empty list closes the date. */
  public SortedMap<LocalDate, List<OpenInterval>> exceptions() {
    return parts.exceptions();
  }

  /** Returns the breaks by date; none of the lists is empty. */
  public SortedMap<LocalDate, List<OpenInterval>> breaks() {
    return parts.breaks();
  }

  /** Returns a builder that holds all parts of this calendar. */
  public BusinessCalendarBuilder toBuilder() {
    BusinessCalendarBuilder builder = builder().zone(zone());
    week().forEach((day, hours) -> hours.forEach(span -> builder.open(day, span)));
    weeklyBreaks().forEach((day, hours) -> hours.forEach(span -> builder.weeklyBreak(day, span)));
    builder.holidays(holidays());
    yearlyHolidays().forEach(h -> builder.yearlyHoliday(h.day(), h.fromYear(), h.toYear()));
    exceptions().forEach((date, hours) -> builder.openOn(date, hours.toArray(OpenInterval[]::new)));
    breaks().forEach((date, hours) -> builder.breakOn(date, hours.toArray(OpenInterval[]::new)));
    return builder;
  }

  @Override
  public boolean isOpen(Instant at) {
    return instants.isOpen(SupportedTime.check(at, "at"));
  }

  @Override
  public Duration between(Instant from, Instant to) {
    SupportedTime.ordered(from, to);
    return instants.between(from, to);
  }

  @Override
  public long microsBetween(Instant from, Instant to) {
    SupportedTime.ordered(from, to);
    return instants.microsBetween(from, to);
  }

  @Override
  public Instant add(Instant from, Duration amount) {
    SupportedTime.check(from, "from");
    SupportedTime.amount(amount);
    Instant found = instants.add(from, amount);
    if (found == null) {
      throw new NoBusinessTimeException(Sought.OPEN_TIME, from, amount, instants.after(from));
    }
    return found;
  }

  @Override
  public Instant subtract(Instant to, Duration amount) {
    SupportedTime.check(to, "to");
    SupportedTime.amount(amount);
    Instant found = instants.subtract(to, amount);
    if (found == null) {
      throw new NoBusinessTimeException(Sought.OPEN_TIME, to, amount, instants.before(to));
    }
    return found;
  }

  @Override
  public Instant nextOpen(Instant at) {
    return found(instants.nextOpen(SupportedTime.check(at, "at")), Sought.OPEN_TIME, at);
  }

  @Override
  public Instant prevOpen(Instant at) {
    return found(instants.prevOpen(SupportedTime.check(at, "at")), Sought.OPEN_TIME, at);
  }

  @Override
  public Instant nextClose(Instant at) {
    return found(instants.nextClose(SupportedTime.check(at, "at")), Sought.CLOSING, at);
  }

  @Override
  public Instant nextStart(Instant at) {
    return found(instants.nextStart(SupportedTime.check(at, "at")), Sought.OPENING, at);
  }

  @Override
  public Iterable<Stretch> stretches(Instant from, Instant to) {
    SupportedTime.ordered(from, to);
    return () -> new JoinedStretches(pieces(from, to));
  }

  /** Returns the pieces of a range, where neighbours may be of one kind. */
  Iterator<Stretch> pieces(Instant from, Instant to) {
    return new CalendarPieces(seconds, kinds, from, to);
  }

  /** Returns the same questions with null for an answer that does not exist. */
  OpenInstants instants() {
    return instants;
  }

  static Instant found(@Nullable Instant answer, Sought sought, Instant from) {
    if (answer == null) {
      throw new NoBusinessTimeException(sought, from, Duration.ZERO, Duration.ZERO);
    }
    return answer;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BusinessCalendar that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** Returns zone and week, and how many dates differ; meant for logs and tests. */
  @Override
  public String toString() {
    return "BusinessCalendar["
        + zone()
        + ", "
        + week()
        + ", "
        + (holidays().size() + yearlyHolidays().size())
        + " holidays, "
        + exceptions().size()
        + " exceptions, "
        + (breaks().size() + weeklyBreaks().size())
        + " with breaks]";
  }
}
