package dev.helpdesk.core.calendar;

import static dev.helpdesk.core.calendar.Hours.daily;
import static dev.helpdesk.core.calendar.Hours.hours;
import static dev.helpdesk.core.calendar.Hours.office;
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

/** What other clocks got wrong about midnight, nights and ends, as their users reported it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportedMidnightBugsTest {

  private static final Instant MONDAY = utc("2026-03-02T00:00");
  private static final Instant NEXT_MONDAY = utc("2026-03-09T00:00");

  /** zammad/zammad#3180. */
  @Test
  void round_the_clock_loses_no_minute_a_day() {
    assertThat(daily("UTC", "00:00", "24:00").build().between(MONDAY, NEXT_MONDAY))
        .isEqualTo(Duration.ofDays(7));
    assertThat(daily("UTC", "00:00", "23:59").build().between(MONDAY, NEXT_MONDAY))
        .isEqualTo(Duration.ofDays(7).minusMinutes(7));
  }

  /** dayjs-business-time#11. */
  @Test
  void days_that_end_a_second_early_gain_no_minute() {
    assertThat(daily("UTC", "00:00", "23:59:59").build().between(MONDAY, NEXT_MONDAY))
        .isEqualTo(Duration.ofDays(7).minusSeconds(7));
  }

  /** spatie/opening-hours#115. */
  @Test
  void an_exception_of_twenty_four_hours_has_no_gap_of_a_minute() {
    LocalDate tuesday = LocalDate.parse("2026-03-03");
    BusinessCalendar calendar =
        office("UTC")
            .openOn(tuesday, OpenInterval.ALL_DAY)
            .openOn(tuesday.plusDays(1), OpenInterval.ALL_DAY)
            .build();

    assertThat(calendar.nextClose(utc("2026-03-03T12:00"))).isEqualTo(utc("2026-03-05T00:00"));
    assertThat(calendar.isOpen(utc("2026-03-03T23:59:30"))).isTrue();
  }

  /** bokmann/business_time#231, bokmann/business_time#117, Intrepidd/working_hours#13. */
  @Test
  void twenty_four_hundred_is_an_end() {
    BusinessCalendar calendar = daily("UTC", "18:00", "24:00").build();

    assertThat(calendar.between(MONDAY, utc("2026-03-03T00:00"))).isEqualTo(hours(6));
    assertThat(calendar.add(utc("2026-03-02T23:00"), hours(2))).isEqualTo(utc("2026-03-03T19:00"));
  }

  /** zendesk/biz#138. */
  @Test
  void a_day_before_a_midnight_is_not_taken_from_a_closed_saturday() {
    BusinessCalendarBuilder builder = BusinessCalendar.builder().zone("UTC");
    for (int day = 1; day <= 5; day++) {
      builder.open(DayOfWeek.of(day), OpenInterval.ALL_DAY);
    }
    BusinessCalendar weekdays = builder.build();

    assertThat(weekdays.subtract(NEXT_MONDAY, hours(24))).isEqualTo(utc("2026-03-06T00:00"));
    assertThat(weekdays.subtract(utc("2026-03-10T00:00"), hours(24))).isEqualTo(NEXT_MONDAY);
    assertThat(weekdays.prevOpen(NEXT_MONDAY)).isEqualTo(utc("2026-03-07T00:00"));
  }

  /** spatie/opening-hours#88, spatie/opening-hours#111, spatie/opening-hours#258. */
  @Test
  void a_night_runs_on_into_the_next_date() {
    BusinessCalendar fridays = nights("18:00", "03:00", DayOfWeek.FRIDAY);

    assertThat(fridays.isOpen(utc("2026-03-07T02:59:59"))).isTrue();
    assertThat(fridays.isOpen(utc("2026-03-07T03:00"))).isFalse();
    assertThat(fridays.isOpen(utc("2026-03-06T02:00"))).isFalse();
    assertThat(fridays.nextClose(utc("2026-03-06T19:00"))).isEqualTo(utc("2026-03-07T03:00"));
  }

  /** Asserted wrongly, a day early, by the overflow test of spatie/opening-hours. */
  @Test
  void the_close_before_is_that_of_the_last_night_and_not_of_the_one_before() {
    BusinessCalendar everyNight = nights("09:00", "02:00", DayOfWeek.values());

    assertThat(everyNight.prevOpen(utc("2019-04-23T08:00"))).isEqualTo(utc("2019-04-23T02:00"));
  }

  /** bokmann/business_time#227. */
  @Test
  void an_overnight_shift_counts_on_both_sides_of_midnight() {
    BusinessCalendar calendar = nights("21:00", "03:00", DayOfWeek.values());

    assertThat(calendar.add(utc("2026-03-02T23:00"), hours(2))).isEqualTo(utc("2026-03-03T01:00"));
    assertThat(calendar.add(utc("2026-03-03T02:00"), hours(2))).isEqualTo(utc("2026-03-03T22:00"));
    assertThat(calendar.subtract(utc("2026-03-03T22:00"), hours(2)))
        .isEqualTo(utc("2026-03-03T02:00"));
  }

  /** businesstimedelta#5. */
  @Test
  void a_night_shift_over_the_whole_week_has_its_eight_hours_a_night() {
    BusinessCalendar calendar = nights("23:00", "07:00", DayOfWeek.values());

    assertThat(calendar.between(MONDAY, NEXT_MONDAY)).isEqualTo(hours(56));
    assertThat(calendar.isOpen(utc("2026-03-03T00:00"))).isTrue();
  }

  /** A night of no length, or one that ends after it starts, is no night. */
  @Test
  void a_night_lasts_at_most_a_day() {
    BusinessCalendar whole = nights("09:00", "09:00", DayOfWeek.MONDAY);

    assertThat(whole.between(MONDAY, NEXT_MONDAY)).isEqualTo(hours(24));
    assertThatThrownBy(() -> nights("09:00", "09:01", DayOfWeek.MONDAY))
        .isInstanceOf(InvalidValueException.class);
  }

  /** odoo/odoo#14464. */
  @Test
  void the_end_of_a_range_does_not_belong_to_it() {
    BusinessCalendar calendar = daily("UTC", "00:00", "24:00").build();

    assertThat(calendar.between(MONDAY, utc("2026-03-03T00:00"))).isEqualTo(hours(24));
    assertThat(office("UTC").build().between(MONDAY, utc("2026-03-03T09:00"))).isEqualTo(hours(8));
  }

  private static BusinessCalendar nights(String from, String to, DayOfWeek... days) {
    BusinessCalendarBuilder builder = BusinessCalendar.builder().zone("UTC");
    for (DayOfWeek day : days) {
      builder.openOvernight(day, from, to);
    }
    return builder.build();
  }
}
