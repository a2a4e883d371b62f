package dev.helpdesk.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.OpenInterval;
import dev.helpdesk.core.calendar.YearlyHoliday;
import dev.helpdesk.core.view.CorruptBodyException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars as people write them: what is taken, and where it stands when it is not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadCalendarJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'week': {'MON': [['09:00', '17:00']]}} | /zone",
        "{'zone': null, 'week': {'MON': [['09:00', '17:00']]}} | /zone",
        "{'zone': 7} | /zone",
        "{'zone': 'Mars/Olympus'} | /zone",
        "{'zone': 'UTC'} | /week",
        "{'zone': 'UTC', 'week': {}} | /week",
        "{'zone': 'UTC', 'week': {}, 'exceptions': {'2026-12-24': []}} | /week",
        "{'zone': 'UTC', 'week': []} | /week",
        "{'zone': 'UTC', 'week': {'MONDAY': []}} | /week/MONDAY",
        "{'zone': 'UTC', 'week': {'mon': []}} | /week/mon",
        "{'zone': 'UTC', 'week': {'MON': {}}} | /week/MON",
        "{'zone': 'UTC', 'week': {'MON': ['09:00', '17:00']}} | /week/MON/0",
        "{'zone': 'UTC', 'week': {'MON': [['09:00']]}} | /week/MON/0",
        "{'zone': 'UTC', 'week': {'MON': [['09:00', '25:00']]}} | /week/MON/0",
        "{'zone': 'UTC', 'week': {'MON': [['09:00', '24:01']]}} | /week/MON/0",
        "{'zone': 'UTC', 'week': {'MON': [['08:00', '09:00'], ['18:00', '09:00']]}} | /week/MON/1",
        "{'zone': 'UTC', 'week': {'MON': [['09:00', '09:00']]}} | /week/MON/0",
        "{'zone': 'UTC', 'week': {'MON': [['09:00', null]]}} | /week/MON/0/1",
        "{'zone': 'UTC', 'week': {'MON': [[9, 17]]}} | /week/MON/0/0",
        "{'zone': 'UTC', 'week': {'MON': [['22:00', '06:00', 'night']]}} | /week/MON/0/2",
        "{'zone': 'UTC', 'week': {'MON': [['09:00', '17:00', 'overnight']]}} | /week/MON/0",
        "{'zone': 'UTC', 'week': {'MON': [['24:00', '06:00', 'overnight']]}} | /week/MON/0",
        "{'zone': 'UTC', 'week': {'MON': [['22:00', '25:00', 'overnight']]}} | /week/MON/0",
        "{'zone': 'UTC', 'weeklyBreaks': {'MON': [['22:00', '06:00', 'overnight']]}} | /weeklyBreaks/MON/0",
        "{'zone': 'UTC', 'weeklyBreaks': {'XYZ': []}} | /weeklyBreaks/XYZ",
        "{'zone': 'UTC', 'holidays': ['2025-02-30']} | /holidays/0",
        "{'zone': 'UTC', 'holidays': ['2025-02-28', '2025-02-29']} | /holidays/1",
        "{'zone': 'UTC', 'holidays': [null]} | /holidays/0",
        "{'zone': 'UTC', 'holidays': '2025-02-28'} | /holidays",
        "{'zone': 'UTC', 'holidays': ['0000-12-31']} | /holidays",
        "{'zone': 'UTC', 'holidays': ['+10000-01-01']} | /holidays",
        "{'zone': 'UTC', 'yearlyHolidays': ['02-30']} | /yearlyHolidays/0",
        "{'zone': 'UTC', 'yearlyHolidays': ['2026-12-25']} | /yearlyHolidays/0",
        "{'zone': 'UTC', 'yearlyHolidays': [{'from': 2020}]} | /yearlyHolidays/0/day",
        "{'zone': 'UTC', 'yearlyHolidays': [{'day': '12-25', 'from': 0}]} | /yearlyHolidays/0/from",
        "{'zone': 'UTC', 'yearlyHolidays': [{'day': '12-25', 'to': 10000}]} | /yearlyHolidays/0/to",
        "{'zone': 'UTC', 'yearlyHolidays': [{'day': '12-25', 'from': 2, 'to': 1}]} | /yearlyHolidays/0/to",
        "{'zone': 'UTC', 'yearlyHolidays': [{'day': '12-25', 'until': 1}]} | /yearlyHolidays/0/until",
        "{'zone': 'UTC', 'exceptions': {'2025-02-30': []}} | /exceptions/2025-02-30",
        "{'zone': 'UTC', 'exceptions': {'2025-02-28': [['9', '10']]}} | /exceptions/2025-02-28/0",
        "{'zone': 'UTC', 'exceptions': {'2025-02-28': null}} | /exceptions/2025-02-28",
        "{'zone': 'UTC', 'exceptions': {'0000-12-31': [['09:00', '10:00']]}} | /exceptions",
        "{'zone': 'UTC', 'breaks': {'2025-02-28': [['13:00', '12:00']]}} | /breaks/2025-02-28/0",
        "{'zone': 'UTC', 'breaks': {'Friday': []}} | /breaks/Friday",
        "{'zone': 'UTC', 'hours': {}} | /hours",
      })
  void names_the_place_of_what_is_wrong(String json, String pointer) {
    CorruptBodyException wrong =
        catchThrowableOfType(
            CorruptBodyException.class,
            () -> Json.decodeStrictly(json.replace('\'', '"'), CalendarCodec.CALENDAR));
    assertThat(wrong).isNotNull();
    assertThat(wrong.pointer()).isEqualTo(pointer);
    assertThat(wrong.expected()).isNotBlank();
  }

  @Test
  void everything_a_calendar_has_is_read_and_written_in_one_form() {
    BusinessCalendar read =
        Json.decodeStrictly(
            """
            {
              "zone": "Europe/Madrid",
              "week": {
                "FRI": [["22:00", "06:00", "overnight"], ["12:00", "14:00"], ["09:00", "13:00"]]
              },
              "weeklyBreaks": {"FRI": [["11:00", "11:30"]]},
              "holidays": ["2026-04-03"],
              "yearlyHolidays": ["12-25", {"day": "01-06", "from": 2020, "to": 2029}, "02-29"],
              "exceptions": {"2026-12-24": [], "2026-12-29": [["20:00", "02:00", "overnight"]]},
              "breaks": {"2026-03-06": [["10:00", "10:15"]]}
            }
            """,
            CalendarCodec.CALENDAR);
    assertThat(read.week().get(DayOfWeek.FRIDAY))
        .containsExactly(OpenInterval.of("09:00", "14:00"), OpenInterval.of("22:00", "24:00"));
    assertThat(read.exceptions())
        .containsEntry(LocalDate.parse("2026-12-24"), List.of())
        .containsEntry(LocalDate.parse("2026-12-30"), List.of(OpenInterval.of("00:00", "02:00")));
    assertThat(read.yearlyHolidays())
        .containsExactly(
            new YearlyHoliday(MonthDay.of(1, 6), 2020, 2029),
            YearlyHoliday.of(MonthDay.of(2, 29)),
            YearlyHoliday.of(MonthDay.of(12, 25)));
    String canonical =
        new String(Json.encode(read, CalendarCodec.CALENDAR), StandardCharsets.UTF_8);
    assertThat(canonical)
        .isEqualTo(
            """
            {"zone":"Europe/Madrid","week":{"FRI":[["09:00","14:00"],["22:00","24:00"]],\
            "SAT":[["00:00","06:00"]]},"weeklyBreaks":{"FRI":[["11:00","11:30"]]},\
            "holidays":["2026-04-03"],"yearlyHolidays":[{"day":"01-06","from":2020,"to":2029},\
            "02-29","12-25"],"exceptions":{"2026-12-24":[],"2026-12-29":[["20:00","24:00"]],\
            "2026-12-30":[["00:00","02:00"]]},"breaks":{"2026-03-06":[["10:00","10:15"]]}}""");
    assertThat(Json.decodeStrictly(canonical, CalendarCodec.CALENDAR)).isEqualTo(read);
  }

  @Test
  void ten_thousand_holidays_are_read() {
    String dates =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "\"" + LocalDate.EPOCH.plusDays(3L * i) + "\"")
            .collect(Collectors.joining(","));
    String json = "{\"zone\":\"UTC\",\"week\":{\"MON\":[[\"09:00\",\"17:00\"]]},\"holidays\":[";
    assertThat(Json.decodeStrictly(json + dates + "]}", CalendarCodec.CALENDAR).holidays())
        .hasSize(10_000);
  }
}
