package dev.helpdesk.spi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.model.InvalidValueException;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AttributesPropertyTest {

  @Property(tries = 300)
  void a_builder_collects_like_a_sorted_map(
      @ForAll @Size(max = 80) List<@IntRange(max = 60) Integer> numbers) {
    Attributes.Builder builder = Attributes.builder();
    TreeMap<String, AttributeValue> expected = new TreeMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      builder.set("a" + numbers.get(i), AttributeValue.of(i));
      expected.put("a" + numbers.get(i), AttributeValue.of(i));
    }
    Attributes built = builder.build();
    TreeMap<String, AttributeValue> actual = new TreeMap<>();
    built.forEach(actual::put);
    assertThat(actual).isEqualTo(expected);
    assertThat(built).isEqualTo(Attributes.of(expected));
    assertThat(expected.keySet()).allMatch(name -> expected.get(name).equals(built.get(name)));
  }

  @Example
  void a_record_has_no_more_than_64_attributes() {
    Attributes.Builder builder = Attributes.builder();
    for (int i = 0; i < Attributes.MAX; i++) {
      builder.set("a" + i, AttributeValue.of(i));
    }
    assertThat(builder.build().size()).isEqualTo(Attributes.MAX);
    assertThatThrownBy(() -> builder.set("more", AttributeValue.of(1)))
        .isInstanceOf(InvalidValueException.class);
  }
}
