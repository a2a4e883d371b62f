package dev.helpdesk.lab.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.OpenInterval;
import dev.helpdesk.lab.LabException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarReaderTest {

  private final CalendarReader reader = new CalendarReader();

  @Test
  void every_part_of_a_calendar_is_read() {
    BusinessCalendar read =
        read(
            """
            {"zone": "Europe/Berlin", "colour": "blue",
             "week": {"MON": [["13:00", "24:00"], ["09:00:30", "12:00"], ["11:00", "12:30"]]},
             "holidays": ["2026-12-25"],
             "exceptions": {"2026-12-24": [], "2026-12-31": [["09:00", "12:00"]]},
             "breaks": {"2026-12-28": [["10:00", "10:30"]]}}
            """);

    LocalDate eve = LocalDate.parse("2026-12-24");
    assertThat(read)
        .isEqualTo(
            BusinessCalendar.builder()
                .zone("Europe/Berlin")
                .open(DayOfWeek.MONDAY, "09:00:30", "12:30")
                .open(DayOfWeek.MONDAY, "13:00", "24:00")
                .holiday(eve.plusDays(1))
                .closedOn(eve)
                .openOn(eve.plusDays(7), "09:00", "12:00")
                .breakOn(eve.plusDays(4), "10:00", "10:30")
                .build());
  }

  @Test
  void all_but_the_zone_may_be_missing_or_null() {
    BusinessCalendar read =
        read("{'zone': 'UTC', 'week': null, 'exceptions': {'2026-12-24': [['00:00', '24:00']]}}");

    assertThat(read.week()).isEmpty();
    assertThat(read.exceptions())
        .containsEntry(LocalDate.parse("2026-12-24"), List.of(OpenInterval.ALL_DAY));
  }

  @Test
  void equal_calendars_are_read_once() {
    String calendar = "{'zone': 'UTC', 'week': {'SUN': [['09:00', '10:00']]}}";

    assertThat(read(calendar)).isSameAs(read(calendar));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{'zone': 'Berlin'} | calendar.zone to be a known time zone, such as Europe/Berlin, not",
        "{'zone': 'UTC', 'week': {}} | calendar.week to be a week or exceptions with open hours",
        "{'zone': 'UTC', 'exceptions': {'2026-12-24': []}} | calendar.week to be a week or",
        "{'zone': 'UTC', 'week': {'MON': [['17:00', '09:00']]}} | MON[0][1] to be later than 17:00",
        "{'zone': 'UTC', 'week': {'MON': [['17:00', '00:00']]}} | later than 17:00, where 24:00",
        "{'zone': 'UTC', 'week': {'MON': [['09:00', '09:00']]}} | later than 09:00, where 24:00",
        "{'zone': 'UTC', 'week': {'MON': [['24:00', '24:00']]}} | MON[0][0] to be a time of day",
        "{'zone': 'UTC', 'week': {'MON': [['09:00', '24:01']]}} | MON[0][1] to be a time of day",
        "{'zone': 'UTC', 'week': {'MON': [['9:00', '17:00']]}} | week.MON[0][0] to be a time of day"
      })
  void what_the_library_refuses_is_told_apart(String calendar, String expected) {
    assertThatThrownBy(() -> read(calendar))
        .isInstanceOf(RefusedCaseException.class)
        .hasMessageStartingWith("cases.json case one: expected calendar.")
        .hasMessageContaining(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "[] | calendar to be an object",
        "{} | calendar.zone to be present",
        "{'zone': 7} | calendar.zone to be a text, not 7",
        "{'zone': 'UTC', 'week': []} | calendar.week to be an object",
        "{'zone': 'UTC', 'week': {'Monday': []}} | the name calendar.week.Monday to be a weekday",
        "{'zone': 'UTC', 'week': {'MON': {}}} | calendar.week.MON to be an array",
        "{'zone': 'UTC', 'week': {'MON': ['09:00', '17:00']}} | week.MON[0] to be an array, not",
        "{'zone': 'UTC', 'week': {'MON': [['09:00']]}} | week.MON[0] to be an array of two times",
        "{'zone': 'UTC', 'week': {'MON': [[9, 17]]}} | calendar.week.MON[0][0] to be a text, not 9",
        "{'zone': 'UTC', 'holidays': {}} | calendar.holidays to be an array",
        "{'zone': 'UTC', 'holidays': ['2026-02-29']} | calendar.holidays[0] to be a date",
        "{'zone': 'UTC', 'exceptions': {'Xmas': []}} | the name calendar.exceptions.Xmas to be",
        "{'zone': 'UTC', 'breaks': {'2026-12-24': 1}} | breaks.2026-12-24 to be an array, not 1"
      })
  void what_is_no_calendar_is_named_with_its_path(String calendar, String expected) {
    assertThatThrownBy(() -> read(calendar))
        .isExactlyInstanceOf(LabException.class)
        .hasMessageStartingWith("cases.json case one: expected ")
        .hasMessageContaining(expected);
  }

  private BusinessCalendar read(String calendar) {
    String file = "[{\"id\": \"one\", \"calendar\": " + calendar.replace('\'', '"') + "}]";
    try {
      CaseValue one = CaseValue.cases(new ObjectMapper().readTree(file), "cases.json").get(0);
      return reader.read(one.member("calendar"));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
