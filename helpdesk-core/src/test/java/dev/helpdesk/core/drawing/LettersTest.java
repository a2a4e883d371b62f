package dev.helpdesk.core.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LettersTest {

  @Test
  void wide_letters_take_more_room_than_narrow_ones() {
    assertThat(Letters.width("WWWW", 10)).isGreaterThan(3 * Letters.width("iiii", 10));
    assertThat(Letters.bold("text", 10)).isGreaterThan(Letters.width("text", 10));
    assertThat(Letters.width("票", 10)).isGreaterThanOrEqualTo(10);
    assertThat(Letters.width("ñ", 10)).isGreaterThanOrEqualTo(Letters.width("n", 10));
  }

  @Test
  void a_text_is_broken_at_its_marks() {
    assertThat(Letters.wrapped("awaiting-the-vendor", 10, 80, 3))
        .containsExactly("awaiting-the-", "vendor");
    assertThat(Letters.wrapped("short", 10, 80, 3)).containsExactly("short");
  }

  @Test
  void a_text_without_marks_is_broken_where_the_room_ends() {
    assertThat(Letters.wrapped("x".repeat(20), 10, 70, 9))
        .allSatisfy(line -> assertThat(Letters.bold(line, 10)).isLessThanOrEqualTo(70))
        .satisfies(lines -> assertThat(String.join("", lines)).isEqualTo("x".repeat(20)));
  }

  @Test
  void what_is_too_much_is_cut() {
    assertThat(Letters.wrapped("one two three four", 10, 40, 2)).hasSize(2);
    assertThat(Letters.fitted("W".repeat(100), 10, 50)).endsWith("…").hasSizeLessThan(6);
    assertThat(Letters.fitted("W", 10, 1)).isEqualTo("…");
  }
}
