package dev.helpdesk.core.calendar;

import static dev.helpdesk.core.calendar.Hours.at;
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
import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What made other clocks turn for ever, as their users reported it; the time limit ends a hang. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ReportedEndlessClocksTest {

  private static final Instant MONDAY = utc("2026-03-02T00:00");

  /** zammad/zammad#2497. */
  @Test
  void hours_from_nine_to_midnight_do_not_loop_for_ever() {
    assertRefused(() -> office("UTC").open(DayOfWeek.SATURDAY, "09:00", "00:00").build());
    BusinessCalendar byEnd = daily("UTC", "09:00", "24:00").build();
    BusinessCalendarBuilder nights = BusinessCalendar.builder().zone("UTC");
    List.of(DayOfWeek.values()).forEach(day -> nights.openOvernight(day, "09:00", "00:00"));

    assertThat(nights.build()).isEqualTo(byEnd);
    assertThat(byEnd.add(utc("2026-03-02T23:00"), hours(2))).isEqualTo(utc("2026-03-03T10:00"));
  }

  /** zendesk/biz#130. */
  @Test
  void a_day_without_hours_after_hours_until_midnight_is_stepped_over() {
    assertRefused(() -> office("UTC").open(DayOfWeek.SATURDAY, "00:00", "00:00").build());
    BusinessCalendar calendar =
        BusinessCalendar.builder()
            .zone("UTC")
            .open(DayOfWeek.MONDAY, "09:00", "24:00")
            .open(DayOfWeek.WEDNESDAY, "09:00", "24:00")
            .build();

    assertThat(calendar.add(utc("2026-03-02T23:00"), hours(2))).isEqualTo(utc("2026-03-04T10:00"));
  }

  /** zendesk/biz#35, zendesk/biz#37. */
  @Test
  void an_hour_before_a_midnight_that_is_skipped_is_not_clamped_back_for_ever() {
    String zone = "America/Sao_Paulo";
    Instant lateOnSaturday = at(zone, "2015-10-17T23:30");

    assertThat(daily(zone, "09:00", "24:00").build().add(lateOnSaturday, hours(1)))
        .isEqualTo(at(zone, "2015-10-18T09:30"));
    assertThat(daily(zone, "00:00", "24:00").build().add(lateOnSaturday, hours(1)))
        .isEqualTo(at(zone, "2015-10-18T01:30"));
  }

  /** glpi-project/glpi#7474. */
  @Test
  void a_calendar_with_no_working_day_is_refused_and_keeps_no_task_busy() {
    assertRefused(() -> BusinessCalendar.builder().zone("UTC").build());
    assertRefused(() -> BusinessCalendar.builder().zone("UTC").closedOn(LocalDate.EPOCH).build());
  }

  /** Intrepidd/working_hours#44. */
  @Test
  void a_remainder_near_midnight_does_not_turn_for_ever() {
    BusinessCalendar calendar = office("UTC").open(DayOfWeek.FRIDAY, "17:00", "24:00").build();

    assertThat(calendar.add(utc("2026-03-06T23:59:59.9999995"), Duration.ofNanos(501)))
        .isEqualTo(utc("2026-03-09T09:00:00.000000001"));
    assertThat(calendar.subtract(utc("2026-03-09T09:00:00.0000005"), Duration.ofNanos(501)))
        .isEqualTo(utc("2026-03-06T23:59:59.999999999"));
  }

  /** quartz-scheduler/quartz#549. */
  @Test
  void a_year_of_which_every_day_is_excluded_is_stepped_over() {
    BusinessCalendarBuilder builder = office("UTC");
    LocalDate.parse("2026-01-01")
        .datesUntil(LocalDate.parse("2027-01-01"))
        .forEach(builder::holiday);

    assertThat(builder.build().nextOpen(MONDAY)).isEqualTo(utc("2027-01-01T09:00"));
  }

  /** The same, when it comes back every year. */
  @Test
  void a_break_that_is_longer_than_the_day_every_week_leaves_nothing_and_ends() {
    BusinessCalendar nothing =
        BusinessCalendar.builder()
            .zone("UTC")
            .open(DayOfWeek.MONDAY, "09:00", "17:00")
            .weeklyBreak(DayOfWeek.MONDAY, "00:00", "24:00")
            .build();

    assertNone(() -> nothing.nextOpen(MONDAY));
    assertNone(() -> nothing.add(MONDAY, Duration.ofNanos(1)));
    assertThat(nothing.between(MONDAY, utc("2036-03-02T00:00"))).isZero();
  }

  /** quartz-scheduler/quartz#601. */
  @Test
  void two_calendars_that_are_never_open_together_end_with_an_answer() {
    BusinessTime never =
        CombinedTime.intersection(
            List.of(
                daily("UTC", "00:00", "12:00").build(), daily("UTC", "12:00", "24:00").build()));

    assertNone(() -> never.nextOpen(MONDAY));
    assertThat(never.between(MONDAY, utc("2036-03-02T00:00"))).isZero();
  }

  /** quartznet/quartznet#3466: the answer was five months late. */
  @Test
  void an_instant_written_in_another_offset_has_the_same_answer() {
    BusinessCalendar calendar = daily("America/New_York", "09:00", "17:00").build();
    Instant asked = OffsetDateTime.parse("2026-03-08T04:30:00+14:00").toInstant();

    assertThat(calendar.nextOpen(asked)).isEqualTo(at("America/New_York", "2026-03-07T09:30"));
    assertThat(calendar.nextStart(asked)).isEqualTo(at("America/New_York", "2026-03-08T09:00"));
  }

  /** quartznet/quartznet#2270, quartznet/quartznet#3690. */
  @Test
  void a_window_that_excludes_the_whole_day_does_not_stall_the_search() {
    BusinessCalendar calendar =
        daily("UTC", "00:00", "24:00")
            .breakOn(LocalDate.parse("2026-03-02"), "00:00", "24:00")
            .build();

    assertThat(calendar.nextOpen(MONDAY)).isEqualTo(utc("2026-03-03T00:00"));
    assertThat(calendar.prevOpen(utc("2026-03-03T00:00"))).isEqualTo(MONDAY);
  }

  /** moment-business-time#17. */
  @Test
  void the_difference_of_two_closed_instants_is_zero() {
    assertThat(office("UTC").build().between(utc("2026-03-07T10:00"), utc("2026-03-08T10:00")))
        .isZero();
  }

  /** ts-business-time#5. */
  @Test
  void the_length_of_a_day_is_zero_where_no_day_is_open() {
    BusinessCalendar once =
        BusinessCalendar.builder()
            .zone("UTC")
            .openOn(LocalDate.parse("2020-01-01"), OpenInterval.ALL_DAY)
            .build();

    assertThat(once.between(MONDAY, utc("2026-03-03T00:00"))).isZero();
    assertNone(() -> once.nextOpen(MONDAY));
  }

  /** businesstimedelta#9. */
  @Test
  void subtracting_over_a_holiday_of_another_zone_ends() {
    String zone = "America/Los_Angeles";
    BusinessCalendar calendar = office(zone).holiday(LocalDate.parse("2026-11-26")).build();

    assertThat(calendar.subtract(at("America/Santiago", "2026-11-27T15:00"), hours(2)))
        .isEqualTo(at(zone, "2026-11-25T16:00"));
  }

  /** bokmann/business_time#223, bokmann/business_time#234. */
  @Test
  void a_span_without_an_end_is_refused() {
    assertRefused(() -> office("UTC").open(DayOfWeek.SATURDAY, "09:00", null).build());
    assertRefused(() -> office("UTC").openOn(LocalDate.EPOCH, "09:00", null).build());
  }

  /** spatie/opening-hours#255. */
  @Test
  void a_minute_past_midnight_until_midnight_on_every_day_does_not_recurse() {
    BusinessCalendar calendar = daily("UTC", "00:01", "24:00").build();

    assertThat(calendar.nextClose(MONDAY)).isEqualTo(utc("2026-03-03T00:00"));
    assertThat(calendar.nextOpen(MONDAY)).isEqualTo(utc("2026-03-02T00:01"));
  }

  /**
   * vue-business-hours#26, opening_hours.js#325, node-schedule#131, cron-utils#332, cron-parser#25,
   * rapidpro#6905.
   */
  @ParameterizedTest
  @CsvSource({
    "America/Sao_Paulo, 2015-10-17, 2015-10-18T01:00",
    "America/Sao_Paulo, 2015-02-21, 2015-02-22T00:00",
    "Asia/Beirut, 2020-03-28, 2020-03-29T01:00",
    "Asia/Beirut, 2020-10-24, 2020-10-25T00:00",
    "Africa/Cairo, 2010-04-29, 2010-04-30T01:00",
    "America/Havana, 2020-10-31, 2020-11-01T00:00",
    "America/St_Johns, 2010-11-06, 2010-11-07T00:00",
    "Pacific/Apia, 2011-12-29, 2011-12-31T00:00"
  })
  void the_day_after_a_closed_date_begins_even_where_clocks_change_at_midnight(
      String zone, String closed, String next) {
    BusinessCalendar calendar =
        daily(zone, "00:00", "24:00").closedOn(LocalDate.parse(closed)).build();

    assertThat(calendar.nextOpen(at(zone, closed + "T12:00"))).isEqualTo(at(zone, next));
  }

  private static void assertRefused(ThrowingCallable building) {
    assertThatThrownBy(building).isInstanceOf(InvalidValueException.class);
  }

  private static void assertNone(ThrowingCallable question) {
    assertThatThrownBy(question).isInstanceOf(NoBusinessTimeException.class);
  }
}
