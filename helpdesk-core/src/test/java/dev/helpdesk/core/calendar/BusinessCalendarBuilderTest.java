package dev.helpdesk.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.model.InvalidValueException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BusinessCalendarBuilderTest {

  private static final LocalDate DATE = LocalDate.parse("2026-12-24");

  @ParameterizedTest
  @CsvSource({
    "09:00, 25:00",
    "09:00, 24:01",
    "09:00, 24:00:01",
    "24:00, 24:00",
    "9:00, 10:00",
    "09:60, 10:00",
    "-1:00, 10:00",
    "09.00, 10:00",
    "09:00:0x, 10:00",
    "'', 10:00",
    "17:00, 09:00",
    "09:00, 09:00",
    "00:00, 00:00",
    "'٠٩:٠٠', 10:00"
  })
  void refuses_what_is_no_span_of_a_day(String from, String to) {
    assertThatThrownBy(() -> OpenInterval.of(from, to)).isInstanceOf(InvalidValueException.class);
    BusinessCalendarBuilder builder =
        Hours.office("UTC").open(DayOfWeek.MONDAY, from, to).openOn(DATE, from, to);
    assertThat(builder.problems())
        .extracting(CalendarProblem::path)
        .containsExactly("week.MON[1]", "exceptions.2026-12-24[0]");
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidValueException.class)
        .extracting("field")
        .isEqualTo("week.MON[1]");
  }

  @Test
  void gathers_all_that_is_wrong_and_names_its_place() {
    BusinessCalendarBuilder builder =
        BusinessCalendar.builder()
            .zone("Europe/Atlantis")
            .open(DayOfWeek.MONDAY, "09:00", "17:00")
            .open(DayOfWeek.FRIDAY, "09:00", "25:00")
            .openOvernight(DayOfWeek.FRIDAY, "09:00", "17:00")
            .holiday(DATE)
            .holiday(LocalDate.MAX)
            .openOn(LocalDate.MIN, OpenInterval.ALL_DAY)
            .breakOn(DATE, "12:00", null);
    assertThat(builder.problems())
        .extracting(CalendarProblem::path)
        .containsExactly(
            "zone",
            "week.FRI[0]",
            "week.FRI[1]",
            "holidays[1]",
            "exceptions",
            "breaks.2026-12-24[0]");
    assertThat(builder.problems()).extracting(CalendarProblem::expected).doesNotContain("25:00");
  }

  @Test
  void refuses_null_everywhere() {
    BusinessCalendarBuilder builder =
        BusinessCalendar.builder()
            .zone((ZoneId) null)
            .zone((String) null)
            .open(null, OpenInterval.ALL_DAY)
            .open(DayOfWeek.MONDAY, null)
            .open(null, "09:00", "17:00")
            .open(DayOfWeek.MONDAY, null, null)
            .openOvernight(null, "22:00", "06:00")
            .openOvernight(DayOfWeek.MONDAY, null, null)
            .holiday(null)
            .holidays(null)
            .holidays(Arrays.asList(DATE, null))
            .openOn(null, OpenInterval.ALL_DAY)
            .openOn(DATE, (OpenInterval[]) null)
            .openOn(DATE, (OpenInterval) null)
            .closedOn(null)
            .breakOn(null, "12:00", "13:00");
    assertThat(builder.problems()).hasSize(16);
    assertThatThrownBy(builder::build).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void refuses_a_calendar_without_zone_or_without_hours() {
    assertThat(BusinessCalendar.builder().open(DayOfWeek.MONDAY, "09:00", "10:00").problems())
        .extracting(CalendarProblem::path)
        .containsExactly("zone");
    assertThat(BusinessCalendar.builder().zone("UTC").closedOn(DATE).holiday(DATE).problems())
        .extracting(CalendarProblem::path)
        .containsExactly("week");
  }

  @Test
  void an_unknown_zone_given_again_as_a_known_one_stays_a_problem() {
    assertThat(Hours.office("Nowhere").zone("UTC").problems()).hasSize(1);
  }

  @Test
  void joins_overlapping_and_touching_spans_so_that_equal_hours_are_equal() {
    BusinessCalendar one =
        BusinessCalendar.builder()
            .zone("UTC")
            .open(DayOfWeek.MONDAY, "11:00", "15:00")
            .open(DayOfWeek.MONDAY, "09:00", "12:00")
            .open(DayOfWeek.MONDAY, "15:00", "17:00")
            .breakOn(DATE)
            .build();
    BusinessCalendar other =
        BusinessCalendar.builder().zone("UTC").open(DayOfWeek.MONDAY, "09:00", "17:00").build();
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one.week())
        .containsOnlyKeys(DayOfWeek.MONDAY)
        .containsEntry(DayOfWeek.MONDAY, List.of(OpenInterval.of("09:00", "17:00")));
    assertThat(one).isNotEqualTo(other.toBuilder().holiday(DATE).build());
  }

  @Test
  void a_night_is_kept_as_two_spans() {
    BusinessCalendar nights =
        BusinessCalendar.builder()
            .zone("UTC")
            .openOvernight(DayOfWeek.SUNDAY, "23:00", "07:00")
            .openOvernight(DayOfWeek.TUESDAY, "23:00", "00:00")
            .build();
    assertThat(nights.week())
        .containsEntry(DayOfWeek.SUNDAY, List.of(OpenInterval.of("23:00", "24:00")))
        .containsEntry(DayOfWeek.MONDAY, List.of(OpenInterval.of("00:00", "07:00")))
        .containsEntry(DayOfWeek.TUESDAY, List.of(OpenInterval.of("23:00", "24:00")))
        .hasSize(3);
  }

  @Test
  void gives_back_every_part_and_can_be_rebuilt_from_them() {
    BusinessCalendar calendar =
        Hours.office("Europe/Berlin")
            .holiday(DATE.plusDays(1))
            .openOn(DATE, "09:00:30", "12:00")
            .closedOn(DATE.plusDays(7))
            .breakOn(DATE, "10:00", "10:30")
            .build();
    assertThat(calendar.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(calendar.holidays()).containsExactly(DATE.plusDays(1));
    assertThat(calendar.exceptions())
        .containsEntry(DATE, List.of(new OpenInterval(32_430, 43_200)))
        .containsEntry(DATE.plusDays(7), List.of());
    assertThat(calendar.breaks()).containsOnlyKeys(DATE);
    assertThat(calendar.toBuilder().build()).isEqualTo(calendar);
    assertThat(OpenInterval.of("09:00:30", "24:00")).hasToString("09:00:30-24:00");
  }

  @Test
  void parts_of_a_calendar_cannot_be_changed() {
    BusinessCalendarBuilder builder = Hours.office("UTC");
    BusinessCalendar calendar = builder.build();
    builder.open(DayOfWeek.SUNDAY, "09:00", "10:00").holiday(DATE);
    assertThat(calendar).isEqualTo(Hours.office("UTC").build());
    assertThatThrownBy(() -> calendar.week().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> calendar.holidays().add(DATE))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
