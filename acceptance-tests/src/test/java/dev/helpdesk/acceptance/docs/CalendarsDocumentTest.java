package dev.helpdesk.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessCalendarBuilder;
import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.Stretch;
import dev.helpdesk.core.codec.CalendarCodec;
import dev.helpdesk.core.codec.Json;
import dev.helpdesk.core.diagram.Diagram;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarsDocumentTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  private final Document document = Document.read("calendars.md");

  @Test
  void the_calendar_of_the_document_is_open_as_it_says() {
    assertThat(document.block("christmas"))
        .isEqualTo(stretches(team(), "2026-12-24T00:00", "2026-12-28T00:00"));
  }

  @Test
  void the_drawing_shows_the_week_of_the_calendar() {
    Drawing.of("week.svg").shouldBe(Diagram.ofWeek("team", team()).svg());
  }

  @Test
  void team_and_customer_share_the_hours_of_the_document() {
    BusinessCalendarBuilder customer = BusinessCalendar.builder().zone("America/New_York");
    Arrays.stream(DayOfWeek.values()).limit(5).forEach(day -> customer.open(day, "09:00", "17:00"));
    assertThat(document.block("intersection"))
        .isEqualTo(
            stretches(
                team().intersection(customer.build()), "2026-03-03T08:00", "2026-03-03T20:00"));
  }

  @Test
  void the_bounds_of_the_document_are_those_of_the_builder() {
    assertThat(BusinessCalendarBuilder.MAX_DATES).isEqualTo(100_000);
    assertThat(BusinessCalendarBuilder.MAX_YEARLY_HOLIDAYS).isEqualTo(100);
    assertThat(BusinessCalendarBuilder.MAX_SPANS).isEqualTo(1_440);
  }

  private BusinessCalendar team() {
    List<String> block = document.block("calendar");
    String json = String.join("\n", block.subList(1, block.size() - 1));
    return Json.decodeStrictly(json, CalendarCodec.CALENDAR);
  }

  private static List<String> stretches(BusinessTime time, String from, String to) {
    List<String> lines = new ArrayList<>(List.of("```text"));
    for (Stretch stretch : time.stretches(instant(from), instant(to))) {
      lines.add(local(stretch.from()) + " - " + local(stretch.to()) + ": " + stretch.kind());
    }
    lines.add("```");
    return lines;
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(MADRID).toInstant();
  }

  private static String local(Instant at) {
    return at.atZone(MADRID).toLocalDateTime().toString().replace('T', ' ');
  }
}
