package dev.helpdesk.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.codec.CalendarCodec;
import dev.helpdesk.core.codec.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CountryHolidaysTest {

  private static final LocalDate GOOD_FRIDAY = LocalDate.parse("2026-04-03");

  @Test
  void the_table_of_a_country_has_fixed_and_moving_days() {
    List<Proposal> spain = new HolidayTable("ES").propose(2026, 2027);
    assertThat(spain)
        .isSorted()
        .extracting(Proposal::date)
        .contains(
            LocalDate.parse("2026-01-01"),
            GOOD_FRIDAY,
            LocalDate.parse("2026-10-12"),
            LocalDate.parse("2027-03-26"),
            LocalDate.parse("2027-12-25"));
  }

  @Test
  void what_is_taken_closes_its_date_and_what_is_left_does_not() {
    List<Proposal> spain = new HolidayTable("es").propose(2026, 2026);
    BusinessCalendar taken = new Review(CountryHolidays.office(), spain, Set.of()).decided();
    BusinessCalendar left =
        new Review(CountryHolidays.office(), spain, Set.of(GOOD_FRIDAY)).decided();
    Instant friday = Instant.parse("2026-04-03T00:00:00Z");
    Instant saturday = Instant.parse("2026-04-04T00:00:00Z");
    assertThat(taken.between(friday, saturday)).isZero();
    assertThat(left.between(friday, saturday)).isEqualTo(Duration.ofHours(8));
    assertThat(left.holidays()).hasSize(taken.holidays().size() - 1);
  }

  @Test
  void each_line_says_what_becomes_of_a_date() {
    List<Proposal> proposals =
        List.of(
            new Proposal(GOOD_FRIDAY, "Good Friday", true),
            new Proposal(GOOD_FRIDAY.plusDays(1), "Holy Saturday", true),
            new Proposal(GOOD_FRIDAY.plusDays(3), "Easter Monday", true),
            new Proposal(GOOD_FRIDAY.plusDays(4), "Easter Tuesday", false),
            new Proposal(GOOD_FRIDAY.plusDays(5), "Easter Wednesday", true));
    BusinessCalendar office =
        CountryHolidays.office().toBuilder().holiday(GOOD_FRIDAY.plusDays(3)).build();
    Review review = new Review(office, proposals, Set.of(GOOD_FRIDAY.plusDays(5)));
    assertThat(review.lines())
        .containsExactly(
            "take           2026-04-03 FRI  Good Friday",
            "closed anyway  2026-04-04 SAT  Holy Saturday",
            "has it         2026-04-06 MON  Easter Monday",
            "not official   2026-04-07 TUE  Easter Tuesday",
            "leave          2026-04-08 WED  Easter Wednesday");
    assertThat(review.decided().holidays()).containsExactly(GOOD_FRIDAY, GOOD_FRIDAY.plusDays(3));
  }

  @Test
  void the_command_prints_the_review_and_a_calendar_that_can_be_installed() {
    String told = told(true, "es", "2026", "2026", "leave", "2026-04-03");
    assertThat(told).contains("leave          2026-04-03 FRI  Good Friday");
    BusinessCalendar calendar =
        Json.decodeStrictly(told.substring(told.indexOf('{')), CalendarCodec.CALENDAR);
    assertThat(calendar.holidays()).contains(LocalDate.parse("2026-10-12"));
    assertThat(calendar.holidays()).doesNotContain(GOOD_FRIDAY);
    assertThat(told(true)).isEqualTo(told(true, "es", "2026"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"atlantis", "es twentysix", "es 1 2", "es 2026 9999999", "es 2026 leave easter"})
  void what_nobody_understands_is_answered_with_how_to_ask(String line) {
    assertThat(told(false, line.split(" "))).startsWith("run [country");
  }

  @Test
  void a_country_without_a_table_is_refused() {
    assertThatThrownBy(() -> new HolidayTable("atlantis"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String told(boolean understood, String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(CountryHolidays.tell(List.of(args), out)).isEqualTo(understood);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
