package dev.helpdesk.core.calendar;

import static dev.helpdesk.core.calendar.Hours.at;
import static dev.helpdesk.core.calendar.Hours.daily;
import static dev.helpdesk.core.calendar.Hours.hours;
import static dev.helpdesk.core.calendar.Hours.office;
import static dev.helpdesk.core.calendar.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What other clocks got wrong about clock changes and zones, as their users reported it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportedZoneBugsTest {

  private static final String PARIS = "Europe/Paris";

  /** zendesk/biz#66. */
  @Test
  void an_interval_that_opens_in_the_skipped_hour_keeps_what_is_left_of_it() {
    String zone = "America/Los_Angeles";
    BusinessCalendar calendar = daily(zone, "02:30", "03:15").build();

    assertThat(calendar.between(at(zone, "2006-04-02T00:00"), at(zone, "2006-04-03T00:00")))
        .isEqualTo(Duration.ofMinutes(15));
  }

  /** zendesk/biz#160. */
  @Test
  void a_repeated_hour_without_summer_time_is_not_ambiguous() {
    String zone = "Africa/Casablanca";
    BusinessCalendar calendar = daily(zone, "02:30", "04:00").build();

    assertThat(calendar.between(at(zone, "2018-05-13T00:00"), at(zone, "2018-05-14T00:00")))
        .isEqualTo(hours(2.5));
  }

  /** Intrepidd/working_hours#45. */
  @Test
  void office_hours_follow_the_wall_clock_over_both_changes() {
    BusinessCalendar calendar = office(PARIS).build();

    assertThat(calendar.nextOpen(utc("2020-03-27T18:00"))).isEqualTo(utc("2020-03-30T07:00"));
    assertThat(calendar.nextOpen(utc("2020-10-23T18:00"))).isEqualTo(utc("2020-10-26T08:00"));
  }

  /** moment-business-time#58. */
  @Test
  void adding_an_hour_in_the_repeated_hour_gives_another_instant() {
    Instant first = at(PARIS, "2020-10-25T02:30");

    assertThat(daily(PARIS, "00:00", "24:00").build().add(first, hours(1)))
        .isEqualTo(first.plusSeconds(3600));
  }

  /** quartznet/quartznet#3466. */
  @Test
  void the_window_is_read_in_the_calendars_zone_and_not_in_the_offset_of_the_argument() {
    BusinessCalendar calendar = office("Europe/Berlin").build();
    Instant elsewhere = OffsetDateTime.parse("2026-07-06T09:30:00+09:00").toInstant();

    assertThat(calendar.isOpen(elsewhere)).isFalse();
    assertThat(calendar.nextOpen(elsewhere)).isEqualTo(at("Europe/Berlin", "2026-07-06T09:00"));
  }

  /** dbt_zendesk#154. */
  @Test
  void business_minutes_across_a_clock_change_are_counted_as_they_pass() {
    BusinessCalendar night = daily("America/New_York", "00:00", "06:00").build();

    assertThat(
            night.between(
                at("America/New_York", "2026-03-07T12:00"),
                at("America/New_York", "2026-03-08T12:00")))
        .isEqualTo(hours(5));
    assertThat(
            night.between(
                at("America/New_York", "2026-10-31T12:00"),
                at("America/New_York", "2026-11-01T12:00")))
        .isEqualTo(hours(7));
  }

  /** frappe/helpdesk#3776. */
  @Test
  void a_deadline_is_one_instant_for_readers_in_any_zone() {
    Instant deadline = office("Asia/Kolkata").build().add(utc("2026-03-02T04:00"), hours(1));

    assertThat(deadline).isEqualTo(utc("2026-03-02T05:00"));
    assertThat(deadline.atZone(ZoneId.of("America/Los_Angeles")).toInstant()).isEqualTo(deadline);
    assertThat(deadline).isAfter(utc("2026-03-02T04:00"));
  }

  /** bokmann/business_time#36, spatie/opening-hours#157. */
  @Test
  void a_holiday_is_not_moved_by_the_zone_of_the_question() {
    LocalDate holiday = LocalDate.parse("2026-03-03");
    for (String zone : new String[] {"Pacific/Kiritimati", "Pacific/Honolulu", "Asia/Kolkata"}) {
      BusinessCalendar calendar = daily(zone, "00:00", "24:00").holiday(holiday).build();

      assertThat(calendar.nextClose(at(zone, "2026-03-02T12:00")))
          .isEqualTo(at(zone, "2026-03-03T00:00"));
      assertThat(calendar.nextStart(at(zone, "2026-03-02T12:00")))
          .isEqualTo(at(zone, "2026-03-04T00:00"));
    }
  }

  /** odoo/odoo#18166, odoo/odoo#15746, odoo/odoo#22432, odoo/odoo#237362. */
  @Test
  void hours_are_those_of_the_calendars_zone_whoever_asks() {
    BusinessCalendar brussels = office("Europe/Brussels").build();

    assertThat(brussels.isOpen(at("America/New_York", "2026-03-02T09:30"))).isTrue();
    assertThat(brussels.isOpen(at("America/New_York", "2026-03-02T11:30"))).isFalse();
    assertThat(brussels.isOpen(at("Asia/Tokyo", "2026-03-02T09:30"))).isFalse();
    assertThat(brussels.isOpen(at("Asia/Tokyo", "2026-03-02T18:30"))).isTrue();
  }

  /** businesstimedelta#9. */
  @Test
  void holidays_and_hours_are_read_in_one_zone() {
    String zone = "America/Los_Angeles";
    BusinessCalendar lateShift =
        daily(zone, "15:00", "23:00").holiday(LocalDate.parse("2026-07-04")).build();

    assertThat(lateShift.between(at(zone, "2026-07-03T00:00"), at(zone, "2026-07-04T00:00")))
        .isEqualTo(hours(8));
    assertThat(lateShift.between(at(zone, "2026-07-04T00:00"), at(zone, "2026-07-05T00:00")))
        .isZero();
  }

  /** dbader/schedule#649. */
  @Test
  void the_repeated_hour_is_not_skipped() {
    BusinessCalendar calendar = daily(PARIS, "00:00", "24:00").build();

    assertThat(calendar.between(at(PARIS, "2020-10-25T00:00"), at(PARIS, "2020-10-26T00:00")))
        .isEqualTo(hours(25));
  }

  /** zendesk/biz#35: an opening that does not exist on the day of the change. */
  @Test
  void a_night_over_a_clock_change_lasts_as_long_as_it_does() {
    BusinessCalendar nights =
        BusinessCalendar.builder()
            .zone(PARIS)
            .openOvernight(DayOfWeek.SATURDAY, "22:00", "06:00")
            .build();

    assertThat(nights.between(at(PARIS, "2020-03-28T12:00"), at(PARIS, "2020-03-29T12:00")))
        .isEqualTo(hours(7));
    assertThat(nights.between(at(PARIS, "2020-10-24T12:00"), at(PARIS, "2020-10-25T12:00")))
        .isEqualTo(hours(9));
    assertThat(nights.nextClose(at(PARIS, "2020-10-24T23:00")))
        .isEqualTo(at(PARIS, "2020-10-25T06:00"));
  }
}
