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
import java.time.MonthDay;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What other clocks got wrong about holidays and their own settings, as their users reported it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportedHolidayBugsTest {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-03-03");
  private static final Instant MONDAY_AT_FOUR = utc("2026-03-02T16:00");

  /** The wildcard holidays of jBPM, which hold in the year of the run and the next only. */
  @ParameterizedTest
  @CsvSource({
    "2012-12-28T16:45, 2013-01-03T09:15",
    "1999-12-30T16:45, 2000-01-04T09:15",
    "2042-12-30T16:45, 2043-01-05T09:15"
  })
  void a_holiday_of_every_year_holds_in_each_year_whenever_it_is_asked(String from, String due) {
    BusinessCalendar calendar =
        office("UTC").yearlyHoliday(MonthDay.of(12, 31)).yearlyHoliday(MonthDay.of(1, 1)).build();

    assertThat(calendar.add(utc(from), hours(8.5))).isEqualTo(utc(due));
  }

  /** kiegroup/jbpm#233. */
  @Test
  void a_holiday_is_not_ignored() {
    assertThat(office("UTC").holiday(TUESDAY).build().add(MONDAY_AT_FOUR, hours(2)))
        .isEqualTo(utc("2026-03-04T10:00"));
  }

  /** kiegroup/jbpm#1830, kiegroup/jbpm#1342, incubator-kie-issues#1648. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T07:30, 2026-03-02T10:00",
    "2026-03-02T00:00, 2026-03-02T10:00",
    "2026-03-02T17:30, 2026-03-03T10:00",
    "2026-03-02T23:59, 2026-03-03T10:00",
    "2026-03-06T20:00, 2026-03-09T10:00"
  })
  void a_start_outside_the_hours_counts_from_the_next_opening(String start, String due) {
    assertThat(office("UTC").build().add(utc(start), hours(1))).isEqualTo(utc(due));
  }

  /** kogito-runtimes#3788. */
  @Test
  void a_calendar_that_lacks_a_part_is_refused_and_not_half_used() {
    assertRefused(BusinessCalendar.builder().open(DayOfWeek.MONDAY, "09:00", "17:00"), "zone");
    assertRefused(BusinessCalendar.builder().zone("UTC"), "week");
    assertRefused(office("UTC").open(DayOfWeek.SATURDAY, null, "17:00"), "week.SAT[0]");
    assertRefused(office("UTC").open(DayOfWeek.SATURDAY, "9 am", "17:00"), "week.SAT[0]");
  }

  /** The hours.per.day of jBPM, which may contradict the hours themselves. */
  @Test
  void the_length_of_a_day_is_that_of_its_hours_and_is_said_nowhere_else() {
    BusinessCalendar calendar = daily("UTC", "10:00", "16:00").build();

    assertThat(calendar.add(utc("2026-03-02T10:00"), hours(6))).isEqualTo(utc("2026-03-02T16:00"));
    assertThat(calendar.between(utc("2026-03-02T00:00"), utc("2026-03-03T00:00")))
        .isEqualTo(hours(6));
  }

  /** jmix#790, zendesk/biz#80, Intrepidd/working_hours#38, bokmann/business_time#45. */
  @Test
  void an_amount_is_always_open_time_and_never_a_number_of_days() {
    BusinessCalendar calendar = office("UTC").build();

    assertThat(calendar.add(utc("2026-03-02T09:00"), Duration.ofDays(1)))
        .isEqualTo(calendar.add(utc("2026-03-02T09:00"), hours(24)))
        .isEqualTo(utc("2026-03-04T17:00"));
  }

  /** bokmann/business_time#175. */
  @Test
  void a_holiday_counts_for_questions_at_any_time_of_its_day() {
    BusinessCalendar calendar = daily("UTC", "00:00", "24:00").holiday(TUESDAY).build();

    for (String time : new String[] {"00:00", "00:00:01", "12:34:56", "23:59:59.999999999"}) {
      assertThat(calendar.isOpen(utc("2026-03-03T" + time))).as(time).isFalse();
      assertThat(calendar.nextOpen(utc("2026-03-03T" + time))).isEqualTo(utc("2026-03-04T00:00"));
    }
  }

  /** bokmann/business_time#119. */
  @Test
  void a_negative_amount_is_refused_and_not_taken_as_zero() {
    BusinessCalendar calendar = office("UTC").build();

    assertThatThrownBy(() -> calendar.add(MONDAY_AT_FOUR, hours(-2)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("amount");
    assertThatThrownBy(() -> calendar.subtract(MONDAY_AT_FOUR, hours(-2)))
        .isInstanceOf(InvalidValueException.class);
    assertThat(calendar.subtract(MONDAY_AT_FOUR, hours(2))).isEqualTo(utc("2026-03-02T14:00"));
  }

  /** pm4py#558. */
  @Test
  void the_calendar_that_is_given_is_the_one_that_counts() {
    Instant from = utc("2026-03-02T00:00");
    Instant to = utc("2026-03-09T00:00");

    assertThat(office("UTC").build().between(from, to)).isEqualTo(hours(40));
    assertThat(daily("UTC", "09:00", "10:00").build().between(from, to)).isEqualTo(hours(7));
    assertThat(BusinessCalendar.alwaysOpen().between(from, to)).isEqualTo(hours(168));
  }

  /** zammad/zammad#1396. */
  @Test
  void a_calendar_emptied_by_an_edit_is_refused_when_it_is_edited() {
    BusinessCalendar once =
        BusinessCalendar.builder().zone("UTC").openOn(TUESDAY, "09:00", "17:00").build();
    BusinessCalendarBuilder emptied = BusinessCalendar.builder().zone(once.zone());
    once.exceptions().keySet().forEach(emptied::closedOn);

    assertRefused(emptied, "week");
    assertThat(once.nextOpen(MONDAY_AT_FOUR)).isEqualTo(utc("2026-03-03T09:00"));
  }

  /** zammad/zammad#390. */
  @Test
  void only_the_dates_that_were_given_are_holidays() {
    assertThat(office("UTC").holiday(TUESDAY).build().holidays()).containsExactly(TUESDAY);
    assertThat(office("UTC").build().isOpen(utc("2026-12-25T10:00"))).isTrue();
  }

  /** frappe/helpdesk#2212, chatwoot/chatwoot#14009. */
  @Test
  void a_day_may_have_a_lunch_break() {
    BusinessCalendar calendar =
        BusinessCalendar.builder()
            .zone("UTC")
            .open(DayOfWeek.MONDAY, "09:00", "12:00")
            .open(DayOfWeek.MONDAY, "13:00", "17:00")
            .build();

    assertThat(calendar.add(utc("2026-03-02T11:30"), hours(1))).isEqualTo(utc("2026-03-02T13:30"));
    assertThat(calendar)
        .isNotEqualTo(office("UTC").build())
        .extracting(lunch -> lunch.between(utc("2026-03-02T00:00"), utc("2026-03-03T00:00")))
        .isEqualTo(hours(7));
  }

  private static void assertRefused(BusinessCalendarBuilder builder, String field) {
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidValueException.class)
        .extracting("field")
        .isEqualTo(field);
  }
}
