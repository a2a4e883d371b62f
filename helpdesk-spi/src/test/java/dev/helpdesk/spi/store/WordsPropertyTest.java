package dev.helpdesk.spi.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class WordsPropertyTest {

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings().ofMaxLength(2).filter(Check::isStorable).list().ofMaxSize(20);
  }

  @Property(tries = 300)
  void words_are_those_given_sorted_and_once(@ForAll("words") List<String> given) {
    List<String> words = new Words(given, List.of()).publicWords();
    assertThat(words).isEqualTo(new ArrayList<>(new TreeSet<>(given)));
    assertThat(new Words(List.of(), words).internalWords()).isEqualTo(words);
  }

  @Property(tries = 300)
  void a_word_is_found_exactly_when_it_was_given(
      @ForAll("words") List<String> given, @ForAll @StringLength(max = 2) String other) {
    List<String> words = new Words(given, List.of()).publicWords();
    assertThat(given).allMatch(words::contains);
    assertThat(words.contains(other)).isEqualTo(given.contains(other));
  }
}
