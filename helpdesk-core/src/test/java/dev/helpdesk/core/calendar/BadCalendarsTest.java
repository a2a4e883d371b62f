package dev.helpdesk.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.helpdesk.model.InvalidValueException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every malformed part by itself: refused with its path, and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadCalendarsTest {

  private static final DayOfWeek MONDAY = DayOfWeek.MONDAY;
  private static final LocalDate DATE = LocalDate.parse("2026-12-24");
  private static final LocalDate TOO_EARLY = LocalDate.parse("0000-12-31");
  private static final LocalDate TOO_LATE = LocalDate.parse("+10000-01-01");
  private static final MonthDay DAY = MonthDay.of(12, 25);

  static Stream<Arguments> bad() {
    return Stream.of(
        times("25:00 as an end", "week.MON[1]", b -> b.open(MONDAY, "09:00", "25:00")),
        times("24:01 as an end", "week.MON[1]", b -> b.open(MONDAY, "09:00", "24:01")),
        times("24:00 as a start", "week.MON[1]", b -> b.open(MONDAY, "24:00", "24:00")),
        times("a night as a day", "week.MON[1]", b -> b.open(MONDAY, "18:00", "09:00")),
        times("an empty span", "week.MON[1]", b -> b.open(MONDAY, "09:00", "09:00")),
        times("an empty midnight", "week.MON[1]", b -> b.open(MONDAY, "00:00", "00:00")),
        times("one digit", "week.MON[1]", b -> b.open(MONDAY, "9:00", "17:00")),
        times("a word", "week.MON[1]", b -> b.open(MONDAY, "nine", "17:00")),
        times("an empty time", "week.MON[1]", b -> b.open(MONDAY, "", "17:00")),
        times("minute 60", "week.MON[1]", b -> b.open(MONDAY, "09:60", "17:00")),
        times("no times", "week.MON[1]", b -> b.open(MONDAY, null, null)),
        times("no weekday", "week[0]", b -> b.open(null, "09:00", "17:00")),
        times("no span", "week.MON[1]", b -> b.open(MONDAY, null)),
        times("a day as a night", "week.MON[1]", b -> b.openOvernight(MONDAY, "09:00", "17:00")),
        times("night from 24:00", "week.MON[1]", b -> b.openOvernight(MONDAY, "24:00", "6:00")),
        times("no night", "week.MON[1]", b -> b.openOvernight(MONDAY, null, "06:00")),
        times("no weekday of a night", "week[0]", b -> b.openOvernight(null, "22:00", "06:00")),
        times(
            "weekly break back",
            "weeklyBreaks.MON[0]",
            b -> b.weeklyBreak(MONDAY, "15:00", "14:00")),
        times("no weekly break", "weeklyBreaks.MON[0]", b -> b.weeklyBreak(MONDAY, null)),
        times(
            "weekly break of no day",
            "weeklyBreaks[0]",
            b -> b.weeklyBreak(null, "12:00", "13:00")),
        times("no zone", "zone", b -> b.zone((ZoneId) null)),
        times("no zone id", "zone", b -> b.zone((String) null)),
        times("Mars/Olympus", "zone", b -> b.zone("Mars/Olympus")),
        times("an empty zone", "zone", b -> b.zone("")),
        times("an offset too far", "zone", b -> b.zone("+19:00")),
        times("no holiday", "holidays[0]", b -> b.holiday(null)),
        times("no holidays", "holidays", b -> b.holidays(null)),
        times("a hole in holidays", "holidays[1]", b -> b.holidays(Arrays.asList(DATE, null))),
        times("year 0", "holidays[0]", b -> b.holiday(TOO_EARLY)),
        times("year 10000", "holidays[0]", b -> b.holiday(TOO_LATE)));
  }

  static Stream<Arguments> badDates() {
    return Stream.of(
        times("no yearly holiday", "yearlyHolidays[0]", b -> b.yearlyHoliday(null)),
        times("from year 0", "yearlyHolidays[0]", b -> b.yearlyHoliday(DAY, 0, 2026)),
        times("to year 10000", "yearlyHolidays[0]", b -> b.yearlyHoliday(DAY, 1, 10_000)),
        times("years back", "yearlyHolidays[0]", b -> b.yearlyHoliday(DAY, 2027, 2026)),
        times("exception 25:00", path(0), b -> b.openOn(DATE, "09:00", "25:00")),
        times("exception back", path(0), b -> b.openOn(DATE, "18:00", "09:00")),
        times("exception of no date", "exceptions", b -> b.openOn(null, OpenInterval.ALL_DAY)),
        times("exception in year 0", "exceptions", b -> b.closedOn(TOO_EARLY)),
        times(
            "exception in year 10000", "exceptions[0]", b -> b.openOn(TOO_LATE, "09:00", "10:00")),
        times("no spans", "exceptions.2026-12-24", b -> b.openOn(DATE, (OpenInterval[]) null)),
        times("a hole in spans", path(1), b -> b.openOn(DATE, OpenInterval.ALL_DAY, null)),
        times("no closed date", "exceptions", b -> b.closedOn(null)),
        times("dated day as a night", path(0), b -> b.openOvernightOn(DATE, "09:00", "17:00")),
        times("night of no date", "exceptions[0]", b -> b.openOvernightOn(null, "22:00", "06:00")),
        times("break back", "breaks.2026-12-24[0]", b -> b.breakOn(DATE, "13:00", "12:00")),
        times("half a break", "breaks.2026-12-24[0]", b -> b.breakOn(DATE, "13:00", null)),
        times("break of no date", "breaks", b -> b.breakOn(null, OpenInterval.ALL_DAY)),
        times("break in year 0", "breaks", b -> b.breakOn(TOO_EARLY, OpenInterval.ALL_DAY)));
  }

  private static String path(int index) {
    return "exceptions.2026-12-24[" + index + "]";
  }

  private static Arguments times(
      String name, String path, Consumer<BusinessCalendarBuilder> mistake) {
    return arguments(name, path, mistake);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"bad", "badDates"})
  void is_refused_with_its_path(
      String name, String path, Consumer<BusinessCalendarBuilder> mistake) {
    BusinessCalendarBuilder builder = Hours.office("UTC");
    mistake.accept(builder);
    assertThat(builder.problems()).extracting(CalendarProblem::path).containsExactly(path);
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidValueException.class)
        .extracting("field")
        .isEqualTo(path);
  }

  @Test
  void ten_thousand_holidays_are_taken_and_a_hundred_thousand_and_one_refused() {
    List<LocalDate> days = IntStream.range(0, 100_000).mapToObj(LocalDate.EPOCH::plusDays).toList();
    assertThat(Hours.office("UTC").holidays(days.subList(0, 10_000)).build().holidays())
        .hasSize(10_000);
    BusinessCalendarBuilder full = Hours.office("UTC").holidays(days);
    assertThat(full.problems()).isEmpty();
    assertThat(full.holiday(LocalDate.EPOCH.minusDays(1)).problems())
        .containsExactly(new CalendarProblem("holidays", "at most 100000 dates"));
  }

  @Test
  void more_spans_or_yearly_holidays_than_anybody_needs_are_refused() {
    BusinessCalendarBuilder spans = Hours.office("UTC");
    IntStream.range(0, 1_441).forEach(i -> spans.openOn(DATE, new OpenInterval(i, i + 60)));
    BusinessCalendarBuilder yearly = Hours.office("UTC");
    IntStream.range(0, 101)
        .forEach(i -> yearly.yearlyHoliday(MonthDay.from(LocalDate.EPOCH.plusDays(i)), 2026, 2027));
    assertThat(spans.problems())
        .containsExactly(new CalendarProblem("exceptions.2026-12-24", "at most 1440 spans"));
    assertThat(yearly.problems())
        .containsExactly(new CalendarProblem("yearlyHolidays", "at most 100 days of the year"));
  }

  @Test
  void the_first_and_the_last_year_are_taken() {
    BusinessCalendar ends =
        Hours.daily("UTC", "09:00", "17:00")
            .holiday(LocalDate.parse("0001-01-01"))
            .closedOn(LocalDate.parse("9999-12-31"))
            .build();
    assertThat(ends.isOpen(Hours.utc("0001-01-01T12:00"))).isFalse();
    assertThat(ends.isOpen(Hours.utc("9999-12-31T12:00"))).isFalse();
    assertThat(ends.isOpen(Hours.utc("9999-12-30T12:00"))).isTrue();
  }
}
