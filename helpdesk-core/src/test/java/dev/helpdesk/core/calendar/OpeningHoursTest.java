package dev.helpdesk.core.calendar;

import static dev.helpdesk.core.calendar.Hours.hours;
import static dev.helpdesk.core.calendar.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.model.InvalidValueException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The edge cases that existing business clocks test, or get wrong, away from clock changes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningHoursTest {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-03-03");
  private final BusinessCalendar office = Hours.office("UTC").build();

  @Test
  void time_starts_to_count_at_the_next_opening() {
    Instant monday = utc("2026-03-02T10:00");
    assertThat(office.add(utc("2026-03-02T07:00"), hours(1))).isEqualTo(monday);
    assertThat(office.add(utc("2026-02-27T18:00"), hours(1))).isEqualTo(monday);
    assertThat(office.add(utc("2026-03-01T12:00"), hours(1))).isEqualTo(monday);
  }

  @Test
  void the_opening_instant_is_open_and_the_closing_instant_is_closed() {
    assertThat(office.isOpen(utc("2026-03-02T09:00"))).isTrue();
    assertThat(office.isOpen(utc("2026-03-02T16:59:59.999999999"))).isTrue();
    assertThat(office.isOpen(utc("2026-03-02T17:00"))).isFalse();
  }

  @Test
  void an_amount_used_up_at_closing_ends_at_the_close() {
    Instant close = utc("2026-03-02T17:00");
    assertThat(office.add(utc("2026-03-02T09:00"), hours(8))).isEqualTo(close);
    assertThat(office.nextOpen(close)).isEqualTo(utc("2026-03-03T09:00"));
    assertThat(office.subtract(utc("2026-03-03T17:00"), hours(8)))
        .isEqualTo(utc("2026-03-03T09:00"));
  }

  @Test
  void zero_keeps_the_instant_even_in_closed_time() {
    Instant sunday = utc("2026-03-01T12:00:00.123456789");
    assertThat(office.add(sunday, Duration.ZERO)).isEqualTo(sunday);
    assertThat(office.subtract(sunday, Duration.ZERO)).isEqualTo(sunday);
  }

  @Test
  void one_nanosecond_more_than_a_day_ends_on_the_next() {
    assertThat(office.add(utc("2026-03-02T09:00"), hours(8).plusNanos(1)))
        .isEqualTo(utc("2026-03-03T09:00").plusNanos(1));
  }

  @Test
  void fractions_of_a_second_are_counted() {
    Instant start = utc("2026-03-02T16:59:59.388");
    assertThat(office.between(start, utc("2026-03-02T18:00"))).isEqualTo(Duration.ofMillis(612));
    assertThat(office.add(start, Duration.ofMillis(700))).isEqualTo(utc("2026-03-03T09:00:00.088"));
  }

  @Test
  void a_break_may_cut_the_start_the_end_the_middle_or_all_of_the_hours() {
    assertThat(dayWithBreak("08:00", "10:00")).isEqualTo(hours(7));
    assertThat(dayWithBreak("16:00", "18:00")).isEqualTo(hours(7));
    assertThat(dayWithBreak("12:00", "13:00")).isEqualTo(hours(7));
    assertThat(dayWithBreak("08:00", "18:00")).isEqualTo(Duration.ZERO);
    assertThat(dayWithBreak("18:00", "19:00")).isEqualTo(hours(8));
  }

  private static Duration dayWithBreak(String from, String to) {
    BusinessCalendar calendar = Hours.office("UTC").breakOn(TUESDAY, from, to).build();
    return calendar.between(utc("2026-03-03T00:00"), utc("2026-03-04T00:00"));
  }

  @Test
  void a_break_over_two_intervals_shortens_both() {
    BusinessCalendar calendar =
        BusinessCalendar.builder()
            .zone("UTC")
            .open(DayOfWeek.TUESDAY, "08:00", "12:00")
            .open(DayOfWeek.TUESDAY, "13:00", "17:00")
            .breakOn(TUESDAY, "11:30", "14:00")
            .build();
    assertThat(calendar.nextClose(utc("2026-03-03T09:00"))).isEqualTo(utc("2026-03-03T11:30"));
    assertThat(calendar.nextStart(utc("2026-03-03T09:00"))).isEqualTo(utc("2026-03-03T14:00"));
    assertThat(calendar.isOpen(utc("2026-03-03T11:30"))).isFalse();
    assertThat(calendar.isOpen(utc("2026-03-03T14:00"))).isTrue();
  }

  @Test
  void hours_of_a_date_replace_the_week_and_beat_a_holiday() {
    BusinessCalendar calendar =
        Hours.office("UTC").holiday(TUESDAY).openOn(TUESDAY, "10:00", "12:00").build();
    assertThat(calendar.between(utc("2026-03-03T00:00"), utc("2026-03-04T00:00")))
        .isEqualTo(hours(2));
    assertThat(Hours.office("UTC").closedOn(TUESDAY).build().nextOpen(utc("2026-03-02T17:00")))
        .isEqualTo(utc("2026-03-04T09:00"));
  }

  @Test
  void a_holiday_empties_the_date_and_breaks_cut_whatever_opened_it() {
    BusinessCalendar calendar =
        Hours.office("UTC")
            .holiday(TUESDAY)
            .openOn(TUESDAY.plusDays(1), "10:00", "14:00")
            .breakOn(TUESDAY.plusDays(1), "11:00", "12:00")
            .build();
    assertThat(calendar.add(utc("2026-03-02T16:00"), hours(3))).isEqualTo(utc("2026-03-04T13:00"));
  }

  @Test
  void holidays_run_over_a_weekend_and_the_end_of_the_year() {
    BusinessCalendarBuilder builder = Hours.office("UTC");
    LocalDate.parse("2026-12-24")
        .datesUntil(LocalDate.parse("2027-01-05"))
        .forEach(builder::holiday);
    assertThat(builder.build().nextOpen(utc("2026-12-23T17:00")))
        .isEqualTo(utc("2027-01-05T09:00"));
  }

  @Test
  void a_day_may_end_at_twenty_four_hours_and_joins_the_next() {
    BusinessCalendar calendar =
        BusinessCalendar.builder()
            .zone("UTC")
            .open(DayOfWeek.MONDAY, "20:00", "24:00")
            .open(DayOfWeek.TUESDAY, "00:00", "04:00")
            .build();
    assertThat(calendar.nextClose(utc("2026-03-02T21:00"))).isEqualTo(utc("2026-03-03T04:00"));
    assertThat(calendar.nextStart(utc("2026-03-02T21:00"))).isEqualTo(utc("2026-03-09T20:00"));
    assertThat(calendar.between(utc("2026-03-02T00:00"), utc("2026-03-04T00:00")))
        .isEqualTo(hours(8));
  }

  @Test
  void a_day_from_one_minute_past_midnight_loses_exactly_that_minute() {
    BusinessCalendar calendar = Hours.daily("UTC", "00:01", "24:00").build();
    assertThat(calendar.between(utc("2026-03-02T00:00"), utc("2026-03-09T00:00")))
        .isEqualTo(Duration.ofDays(7).minusMinutes(7));
    assertThat(calendar.nextClose(utc("2026-03-02T12:00"))).isEqualTo(utc("2026-03-03T00:00"));
  }

  @Test
  void a_holiday_on_the_next_date_removes_the_tail_of_a_night_and_not_its_head() {
    BusinessCalendarBuilder nights =
        BusinessCalendar.builder().zone("UTC").openOvernight(DayOfWeek.MONDAY, "22:00", "06:00");
    Instant monday = utc("2026-03-02T00:00");
    Instant wednesday = utc("2026-03-04T00:00");
    assertThat(nights.build().between(monday, wednesday)).isEqualTo(hours(8));
    assertThat(nights.build().nextClose(monday)).isEqualTo(utc("2026-03-03T06:00"));
    assertThat(nights.holiday(TUESDAY).build().between(monday, wednesday)).isEqualTo(hours(2));
  }

  @Test
  void reversed_instants_are_refused_unless_a_sign_is_asked_for() {
    Instant monday = utc("2026-03-02T09:00");
    Instant tuesday = utc("2026-03-03T09:00");
    assertThatThrownBy(() -> office.between(tuesday, monday))
        .isInstanceOf(InvalidValueException.class)
        .extracting("field")
        .isEqualTo("to");
    assertThat(office.signedBetween(tuesday, monday)).isEqualTo(hours(8).negated());
    assertThatThrownBy(() -> office.add(monday, Duration.ofNanos(-1)))
        .isInstanceOf(InvalidValueException.class)
        .extracting("field")
        .isEqualTo("amount");
  }

  @Test
  void the_last_close_lies_before_a_closed_instant_and_at_the_close_itself() {
    Instant friday = utc("2026-02-27T17:00");
    assertThat(office.prevOpen(utc("2026-03-02T09:00"))).isEqualTo(friday);
    assertThat(office.prevOpen(utc("2026-03-01T12:00"))).isEqualTo(friday);
    assertThat(office.prevOpen(friday)).isEqualTo(friday);
    assertThat(office.prevOpen(utc("2026-03-02T10:00"))).isEqualTo(utc("2026-03-02T10:00"));
  }

  @Test
  void a_warning_before_a_due_lands_in_the_previous_opening() {
    assertThat(office.subtract(utc("2026-03-03T10:00"), hours(8)))
        .isEqualTo(utc("2026-03-02T10:00"));
    assertThat(office.subtract(utc("2026-03-03T09:10"), hours(1)))
        .isEqualTo(utc("2026-03-02T16:10"));
  }

  @Test
  void a_leap_day_is_a_day() {
    assertThat(office.between(utc("2024-02-28T17:00"), utc("2024-03-01T09:00")))
        .isEqualTo(hours(8));
    assertThat(office.add(utc("2024-02-28T16:00"), hours(10))).isEqualTo(utc("2024-03-01T10:00"));
  }

  @Test
  void centuries_are_counted_at_once() {
    BusinessCalendar sundays =
        BusinessCalendar.builder().zone("UTC").open(DayOfWeek.SUNDAY, "09:00", "22:00").build();
    assertThat(sundays.between(utc("2000-01-01T00:00"), utc("2019-01-01T00:00")))
        .isEqualTo(hours(13 * 992));
    assertThat(office.between(utc("0001-01-01T00:00"), utc("9999-12-31T23:59")))
        .isEqualTo(hours(8.0 * (521_722 * 5 + 5)));
    assertThat(office.add(utc("2000-01-03T09:00"), hours(8 * 5 * 20_000)))
        .isEqualTo(utc("2383-04-22T17:00"));
  }
}
