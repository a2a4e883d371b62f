package dev.helpdesk.core.calendar;

import static dev.helpdesk.core.calendar.Hours.at;
import static dev.helpdesk.core.calendar.Hours.daily;
import static dev.helpdesk.core.calendar.Hours.hours;
import static dev.helpdesk.core.calendar.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks put forward and back, at night and at midnight, by an hour, half an hour or a day. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockChangeTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2020-03-29, 23",
    "Europe/Paris, 2020-10-25, 25",
    "Europe/Berlin, 2016-03-27, 23",
    "America/Sao_Paulo, 2015-10-18, 23",
    "America/Sao_Paulo, 2015-02-21, 25",
    "Asia/Tehran, 2015-03-22, 23",
    "Asia/Tehran, 2015-09-21, 25",
    "Australia/Sydney, 2016-04-03, 25",
    "Australia/Lord_Howe, 2016-04-03, 24.5",
    "Australia/Lord_Howe, 2016-10-02, 23.5",
    "Pacific/Apia, 2011-12-30, 0",
    "Asia/Pyongyang, 2018-05-04, 23.5",
    "Africa/Casablanca, 2018-06-17, 23",
    "Europe/Berlin, 2026-02-03, 24"
  })
  void a_day_counts_the_hours_it_has(String zone, String date, double length) {
    BusinessCalendar calendar =
        BusinessCalendar.builder()
            .zone(zone)
            .openOn(LocalDate.parse(date), OpenInterval.ALL_DAY)
            .build();
    Instant noon = utc(date + "T12:00");
    assertThat(calendar.between(noon.minus(Duration.ofDays(5)), noon.plus(Duration.ofDays(5))))
        .isEqualTo(hours(length));
  }

  @Test
  void an_opening_inside_the_gap_takes_effect_at_the_jump() {
    BusinessCalendar night = daily("America/Los_Angeles", "02:30", "03:15").build();
    Instant jump = utc("2006-04-02T10:00");
    assertThat(night.nextStart(jump.minusSeconds(3600))).isEqualTo(jump);
    assertThat(night.nextClose(jump.minusSeconds(3600))).isEqualTo(jump.plusSeconds(900));
    assertThat(night.between(jump.minusSeconds(9000), jump.plusSeconds(9000)))
        .isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void hours_inside_the_gap_are_not_there_that_night() {
    BusinessCalendar night = daily("Europe/Berlin", "02:10", "02:50").build();
    assertThat(night.nextOpen(at("Europe/Berlin", "2016-03-27T00:00")))
        .isEqualTo(at("Europe/Berlin", "2016-03-28T02:10"));
  }

  @Test
  void hours_on_both_sides_of_the_gap_become_one_piece() {
    BusinessCalendar night =
        daily("Europe/Berlin", "01:00", "02:00").open(DayOfWeek.SUNDAY, "03:00", "04:00").build();
    assertThat(night.nextClose(at("Europe/Berlin", "2016-03-27T01:30")))
        .isEqualTo(at("Europe/Berlin", "2016-03-27T04:00"));
  }

  @Test
  void a_close_inside_the_overlap_is_the_first_reading() {
    BusinessCalendar night = daily("Europe/Paris", "01:30", "02:30").build();
    Instant open = utc("2020-10-24T23:30");
    assertThat(night.nextStart(utc("2020-10-24T20:00"))).isEqualTo(open);
    assertThat(night.nextClose(open)).isEqualTo(open.plusSeconds(3600));
    assertThat(night.isOpen(open.plusSeconds(3600 + 1800))).isFalse();
  }

  @Test
  void both_passes_of_the_overlap_belong_to_hours_that_go_on_after_it() {
    BusinessCalendar night = daily("Europe/Paris", "02:30", "04:00").build();
    Instant open = utc("2020-10-25T00:30");
    assertThat(night.nextClose(open)).isEqualTo(utc("2020-10-25T03:00"));
    assertThat(night.between(open, open.plusSeconds(86_000))).isEqualTo(hours(2.5));
  }

  @Test
  void an_hour_added_inside_the_overlap_is_an_hour_later() {
    BusinessCalendar always = daily("Europe/Paris", "00:00", "24:00").build();
    Instant first = utc("2020-10-25T00:30");
    assertThat(always.add(first, hours(1))).isEqualTo(first.plusSeconds(3600));
  }

  @Test
  void midnight_changes_neither_stall_nor_lose_time() {
    BusinessCalendar saoPaulo = daily("America/Sao_Paulo", "00:00", "24:00").build();
    Instant before = utc("2015-10-18T02:30");
    assertThat(saoPaulo.add(before, hours(1))).isEqualTo(utc("2015-10-18T03:30"));
    assertThat(saoPaulo.add(utc("2015-02-22T01:30"), hours(3))).isEqualTo(utc("2015-02-22T04:30"));
    BusinessCalendar evening = daily("America/Sao_Paulo", "22:00", "24:00").build();
    assertThat(evening.add(utc("2015-10-18T02:00"), hours(2)))
        .isEqualTo(at("America/Sao_Paulo", "2015-10-18T23:00"));
    assertThat(evening.nextClose(utc("2015-02-22T00:30"))).isEqualTo(utc("2015-02-22T03:00"));
  }

  @Test
  void a_date_that_a_zone_skipped_passes_without_open_time() {
    BusinessCalendar office = Hours.office("Pacific/Apia").build();
    assertThat(office.nextOpen(at("Pacific/Apia", "2011-12-29T17:00")))
        .isEqualTo(at("Pacific/Apia", "2012-01-02T09:00"));
  }

  @Test
  void the_zone_of_whoever_asks_does_not_matter() {
    BusinessCalendar losAngeles = Hours.office("America/Los_Angeles").build();
    Instant asked = ZonedDateTime.of(2026, 3, 3, 2, 0, 0, 0, ZoneId.of("Asia/Tokyo")).toInstant();
    assertThat(losAngeles.isOpen(asked)).isTrue();
    assertThat(losAngeles.add(asked, hours(8)))
        .isEqualTo(at("America/Los_Angeles", "2026-03-02T17:00"));
  }

  @Test
  void offsets_of_the_nineteenth_century_count_to_the_second() {
    BusinessCalendar paris = daily("Europe/Paris", "09:00", "10:00").build();
    assertThat(paris.nextOpen(utc("1890-05-05T00:00"))).isEqualTo(utc("1890-05-05T08:50:39"));
  }
}
