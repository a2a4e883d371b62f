package dev.helpdesk.core.calendar;

import static dev.helpdesk.core.calendar.Hours.hours;
import static dev.helpdesk.core.calendar.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.calendar.Stretch.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What comes back every year or every week, and nights of single dates. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecurringDaysTest {

  private static final MonthDay CHRISTMAS = MonthDay.of(12, 25);
  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  @Test
  void a_yearly_holiday_empties_its_day_in_any_year() {
    BusinessCalendar daily = Hours.daily("UTC", "09:00", "17:00").yearlyHoliday(CHRISTMAS).build();
    for (String year : List.of("0001", "1582", "1999", "2026", "2400", "9999")) {
      assertThat(daily.isOpen(utc(year + "-12-24T12:00"))).isTrue();
      assertThat(daily.isOpen(utc(year + "-12-25T12:00"))).isFalse();
      assertThat(daily.between(utc(year + "-12-24T00:00"), utc(year + "-12-27T00:00")))
          .isEqualTo(hours(16));
    }
    // 9,998 years of 8 hours a day, without Christmas.
    assertThat(daily.between(utc("0001-01-01T00:00"), utc("9999-01-01T00:00")))
        .isEqualTo(
            hours(8)
                .multipliedBy(
                    LocalDate.of(9999, 1, 1).toEpochDay()
                        - LocalDate.of(1, 1, 1).toEpochDay()
                        - 9998));
  }

  @Test
  void a_leap_day_is_a_holiday_in_leap_years_only() {
    BusinessCalendar daily = Hours.daily("UTC", "09:00", "17:00").yearlyHoliday(LEAP_DAY).build();
    assertThat(daily.isOpen(utc("2024-02-29T12:00"))).isFalse();
    assertThat(daily.isOpen(utc("2000-02-29T12:00"))).isFalse();
    assertThat(daily.isOpen(utc("2025-02-28T12:00"))).isTrue();
    assertThat(daily.isOpen(utc("2025-03-01T12:00"))).isTrue();
    assertThat(daily.isOpen(utc("1900-03-01T12:00"))).isTrue();
  }

  @Test
  void a_yearly_holiday_can_begin_and_end() {
    BusinessCalendar daily =
        Hours.daily("UTC", "09:00", "17:00").yearlyHoliday(CHRISTMAS, 2020, 2022).build();
    assertThat(daily.isOpen(utc("2019-12-25T12:00"))).isTrue();
    assertThat(daily.isOpen(utc("2020-12-25T12:00"))).isFalse();
    assertThat(daily.isOpen(utc("2022-12-25T12:00"))).isFalse();
    assertThat(daily.isOpen(utc("2023-12-25T12:00"))).isTrue();
  }

  @Test
  void years_that_overlap_or_follow_are_one_holiday() {
    BusinessCalendar parts =
        Hours.office("UTC")
            .yearlyHoliday(CHRISTMAS, 2025, 2030)
            .yearlyHoliday(LEAP_DAY)
            .yearlyHoliday(CHRISTMAS, 2020, 2024)
            .yearlyHoliday(CHRISTMAS, 2021, 2022)
            .build();
    assertThat(parts.yearlyHolidays())
        .containsExactly(YearlyHoliday.of(LEAP_DAY), new YearlyHoliday(CHRISTMAS, 2020, 2030));
    assertThat(parts.toBuilder().build()).isEqualTo(parts).hasSameHashCodeAs(parts);
    assertThat(parts).isNotEqualTo(Hours.office("UTC").build());
  }

  @Test
  void own_hours_beat_a_yearly_holiday_and_stretches_say_holiday() {
    BusinessCalendar daily =
        Hours.daily("UTC", "09:00", "17:00")
            .yearlyHoliday(CHRISTMAS)
            .openOn(LocalDate.parse("2027-12-25"), "10:00", "12:00")
            .build();
    assertThat(daily.between(utc("2027-12-25T00:00"), utc("2027-12-26T00:00"))).isEqualTo(hours(2));
    assertThat(daily.stretches(utc("2026-12-24T16:00"), utc("2026-12-26T10:00")))
        .extracting(Stretch::kind)
        .containsExactly(Kind.OPEN, Kind.OUT_OF_HOURS, Kind.HOLIDAY, Kind.OUT_OF_HOURS, Kind.OPEN);
  }

  @Test
  void a_lunch_break_of_every_week_is_a_break_beside_the_dated_ones() {
    BusinessCalendar office =
        Hours.office("UTC")
            .weeklyBreak(DayOfWeek.MONDAY, "12:00", "13:00")
            .weeklyBreak(DayOfWeek.TUESDAY, OpenInterval.of("08:00", "10:00"))
            .breakOn(LocalDate.parse("2026-03-02"), "12:30", "14:00")
            .build();
    assertThat(office.stretches(utc("2026-03-02T09:00"), utc("2026-03-03T11:00")))
        .containsExactly(
            new Stretch(utc("2026-03-02T09:00"), utc("2026-03-02T12:00"), Kind.OPEN),
            new Stretch(utc("2026-03-02T12:00"), utc("2026-03-02T14:00"), Kind.BREAK),
            new Stretch(utc("2026-03-02T14:00"), utc("2026-03-02T17:00"), Kind.OPEN),
            new Stretch(utc("2026-03-02T17:00"), utc("2026-03-03T09:00"), Kind.OUT_OF_HOURS),
            new Stretch(utc("2026-03-03T09:00"), utc("2026-03-03T10:00"), Kind.BREAK),
            new Stretch(utc("2026-03-03T10:00"), utc("2026-03-03T11:00"), Kind.OPEN));
    assertThat(office.between(utc("2026-03-09T00:00"), utc("2026-03-14T00:00")))
        .isEqualTo(hours(38));
  }

  @Test
  void a_break_of_every_week_is_taken_out_of_a_dates_own_hours_too() {
    BusinessCalendar office =
        Hours.office("UTC")
            .weeklyBreak(DayOfWeek.MONDAY, "12:00", "13:00")
            .openOn(LocalDate.parse("2026-03-02"), "10:00", "14:00")
            .build();
    assertThat(office.between(utc("2026-03-02T00:00"), utc("2026-03-03T00:00")))
        .isEqualTo(hours(3));
  }

  @Test
  void the_tail_of_a_dates_night_joins_what_the_next_date_has() {
    LocalDate monday = LocalDate.parse("2026-03-02");
    BusinessCalendar ordinary =
        Hours.office("UTC").openOvernightOn(monday, "22:00", "06:00").build();
    assertThat(ordinary.between(utc("2026-03-02T00:00"), utc("2026-03-03T00:00")))
        .isEqualTo(hours(2));
    assertThat(ordinary.between(utc("2026-03-03T00:00"), utc("2026-03-04T00:00")))
        .isEqualTo(hours(14));
    BusinessCalendar holiday =
        Hours.office("UTC")
            .holiday(monday.plusDays(1))
            .openOvernightOn(monday, "22:00", "06:00")
            .build();
    assertThat(holiday.between(utc("2026-03-02T00:00"), utc("2026-03-04T00:00")))
        .isEqualTo(hours(2));
    BusinessCalendar nights =
        Hours.office("UTC")
            .holiday(monday.plusDays(1))
            .openOvernightOn(monday, "22:00", "06:00")
            .openOvernightOn(monday.plusDays(1), "22:00", "00:00")
            .build();
    assertThat(nights.between(utc("2026-03-02T00:00"), utc("2026-03-04T00:00")))
        .isEqualTo(hours(10));
    assertThat(nights.exceptions()).hasSize(2);
  }

  @Test
  void the_night_of_the_last_date_ends_with_time() {
    BusinessCalendar last =
        Hours.office("UTC")
            .openOvernightOn(LocalDate.parse("9999-12-31"), "22:00", "06:00")
            .build();
    assertThat(last.exceptions()).containsOnlyKeys(LocalDate.parse("9999-12-31"));
  }
}
