package dev.helpdesk.spi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class WordsPropertyTest {

  @Property(tries = 300)
  void words_are_those_given_sorted_and_once(
      @ForAll @Size(max = 20) List<@StringLength(max = 3) String> given) {
    List<String> words = new Words(given, List.of()).publicWords();
    assertThat(words).isEqualTo(new ArrayList<>(new TreeSet<>(given)));
    assertThat(new Words(List.of(), words).internalWords()).isEqualTo(words);
  }

  @Property(tries = 300)
  void a_word_is_found_exactly_when_it_was_given(
      @ForAll @Size(max = 20) List<@StringLength(max = 2) String> given,
      @ForAll @StringLength(max = 2) String other) {
    List<String> words = new Words(given, List.of()).publicWords();
    assertThat(given).allMatch(words::contains);
    assertThat(words.contains(other)).isEqualTo(given.contains(other));
  }
}
