package dev.helpdesk.core.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.drawing.Svg.Anchor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SvgTest {

  @Test
  void a_text_can_not_become_markup() {
    String hostile = "</text><script>alert('x')</script>&\"\u0000\uD800\u009F";

    String svg =
        new Svg(hostile)
            .box(0, 0, 10, 10, "\"><script>", hostile)
            .text(1, 90, 12, Anchor.START, "red", hostile)
            .document(900, 100);

    assertThat(svg).doesNotContain("<script");
    assertThat(DrawnTexts.of(svg).boxes().get(0).text())
        .isEqualTo("</text><script>alert('x')</script>&\"   ");
  }

  @Test
  void no_text_is_smaller_than_can_be_read() {
    String svg = new Svg("small").text(0, 20, 4, Anchor.START, "red", "x").document(100, 100);

    assertThat(DrawnTexts.of(svg).boxes().get(0).size()).isEqualTo(11);
  }

  @Test
  void coordinates_have_one_decimal_in_every_locale() {
    String svg = new Svg("line").line(-0.04, 1.25, 1_000.06, 3, "red", 0.5).document(10, 10);

    assertThat(svg).contains("x1=\"0\" y1=\"1.3\" x2=\"1000.1\" y2=\"3\"");
  }
}
