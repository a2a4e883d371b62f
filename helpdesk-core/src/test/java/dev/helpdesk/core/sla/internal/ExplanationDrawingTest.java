package dev.helpdesk.core.sla.internal;

import static dev.helpdesk.core.sla.internal.ClockDesk.RESOLUTION;
import static dev.helpdesk.core.sla.internal.ClockDesk.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.drawing.DrawnTexts;
import dev.helpdesk.core.sla.Explanation;
import dev.helpdesk.core.sla.ExplanationDrawing;
import dev.helpdesk.core.sla.ExplanationText.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplanationDrawingTest {

  @ParameterizedTest
  @MethodSource("explanations")
  void every_text_can_be_read_and_none_lies_on_another(Explanation explanation) {
    for (Language language : Language.values()) {
      DrawnTexts drawn = DrawnTexts.of(ExplanationDrawing.in(language).svg(explanation));

      assertThat(drawn.width()).isEqualTo(1_200);
      assertThat(drawn.boxes())
          .isNotEmpty()
          .allSatisfy(box -> assertThat(box.size()).isGreaterThanOrEqualTo(11));
      assertThat(drawn.faults()).isEmpty();
    }
  }

  static Stream<Explanation> explanations() {
    return Stream.of(
        explain(desk().at("2026-03-02T15:40").to("waiting", "vendor").at("2026-03-05T10:30")),
        explain(desk().at("2026-03-02T09:00")),
        explain(desk().at("2026-03-02T09:10").to("waiting", "vendor").at("2026-07-05T10:30")),
        explain(toAndFro(80)),
        explain(retargeted(70)));
  }

  @Test
  void the_same_explanation_gives_the_same_drawing() {
    ExplanationDrawing drawing = ExplanationDrawing.in(Language.ENGLISH);

    assertThat(drawing.svg(explain(toAndFro(3)))).isEqualTo(drawing.svg(explain(toAndFro(3))));
  }

  @Test
  void each_day_tells_what_it_counted() {
    ClockDesk desk = desk().at("2026-03-03T10:30");

    assertThat(texts(explain(desk))).contains("8 h", "1 h 30 min");
  }

  @Test
  void a_long_pause_is_one_row() {
    ClockDesk desk = desk().at("2026-03-02T09:10").to("waiting", "vendor").at("2026-03-12T10:30");

    assertThat(texts(explain(desk))).contains("Tue 2026-03-03, 9 days", "vendor");
  }

  @Test
  void the_middle_of_a_very_long_time_line_is_summed_up() {
    assertThat(texts(explain(toAndFro(200)))).anyMatch(text -> text.endsWith("days left out here"));
  }

  private static Stream<String> texts(Explanation explanation) {
    String svg = ExplanationDrawing.in(Language.ENGLISH).svg(explanation);
    return DrawnTexts.of(svg).boxes().stream().map(DrawnTexts.Box::text);
  }

  private static ClockDesk desk() {
    return ClockDesk.with(policy());
  }

  /** Pauses and goes on, day after day. */
  private static ClockDesk toAndFro(int days) {
    ClockDesk desk = desk();
    LocalDate date = LocalDate.of(2026, 3, 3);
    for (int i = 0; i < days; i++) {
      desk.at(date.plusDays(i) + "T10:00").to("waiting", "vendor");
      desk.at(date.plusDays(i) + "T10:20").to("active");
    }
    return desk;
  }

  /** Changes the target every minute, so that many marks lie side by side. */
  private static ClockDesk retargeted(int times) {
    ClockDesk desk = desk();
    LocalDateTime from = LocalDateTime.of(2026, 3, 2, 10, 1);
    for (int i = 0; i < times; i++) {
      desk.at(from.plusMinutes(i).toString()).classify(i % 2 == 0 ? "P1" : "P2");
    }
    return desk;
  }

  private static Explanation explain(ClockDesk desk) {
    return Explanations.explain(
            RESOLUTION, desk.room.history(), desk.room.calendars::get, desk.room.now())
        .orElseThrow();
  }
}
