package dev.helpdesk.core.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Tells where business times repeat themselves after 400 years.
 *
 * <p>The week, holidays of every year and the yearly rules of zones do; single dates, first and
 * last years, changes of the offset that are history, and new versions of a calendar do not.
 */
final class Recurrence {

  /** No reading of a clock is further from UTC than a day; a date lasts another. */
  private static final long MARGIN = 3 * 86_400L;

  private final long[] unique;

  private Recurrence(long[] unique) {
    this.unique = unique;
  }

  static Recurrence of(Collection<? extends BusinessTime> parts) {
    LongStream ends = LongStream.of(SupportedTime.FIRST_SECOND, SupportedTime.END_SECOND);
    LongStream all = parts.stream().flatMapToLong(Recurrence::unique);
    return new Recurrence(LongStream.concat(ends, all).sorted().distinct().toArray());
  }

  /** Tells whether nothing that happens once lies between two blocks, or in them. */
  boolean repeats(long earlier, long later) {
    long from = CombinedBlock.start(earlier) - MARGIN;
    long to = CombinedBlock.start(later + 1) + MARGIN;
    int found = Arrays.binarySearch(unique, from);
    int next = found >= 0 ? found : -found - 1;
    return next == unique.length || unique[next] > to;
  }

  private static LongStream unique(BusinessTime time) {
    if (time instanceof BusinessCalendar calendar) {
      return ofCalendar(calendar);
    }
    if (time instanceof CalendarTimeline timeline) {
      return timeline.versions().stream()
          .flatMapToLong(
              version ->
                  LongStream.concat(
                      LongStream.of(version.effective().getEpochSecond()),
                      ofCalendar(version.calendar())));
    }
    return time instanceof CombinedTime combined
        ? combined.parts().stream().flatMapToLong(Recurrence::unique)
        : LongStream.empty();
  }

  private static LongStream ofCalendar(BusinessCalendar calendar) {
    LongStream changes =
        calendar.zone().getRules().getTransitions().stream()
            .mapToLong(change -> change.toEpochSecond());
    LongStream dates =
        List.of(calendar.holidays(), calendar.exceptions().keySet(), calendar.breaks().keySet())
            .stream()
            .flatMap(Collection::stream)
            .mapToLong(Recurrence::second);
    LongStream years =
        calendar.yearlyHolidays().stream()
            .flatMapToLong(
                yearly ->
                    LongStream.of(
                        second(LocalDate.of(yearly.fromYear(), 1, 1)),
                        second(LocalDate.of(yearly.toYear(), 12, 31))));
    return LongStream.concat(changes, LongStream.concat(dates, years));
  }

  private static long second(LocalDate date) {
    return date.toEpochDay() * 86_400L;
  }
}
