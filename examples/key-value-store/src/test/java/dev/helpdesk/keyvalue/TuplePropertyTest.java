package dev.helpdesk.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.CodePoints;
import dev.helpdesk.spi.store.AttributeValue;
import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TuplePropertyTest {

  @Property
  void texts_stand_in_the_order_of_code_points(
      @ForAll("texts") String a, @ForAll("texts") String b) {
    assertThat(compare(new TupleWriter().text(a), new TupleWriter().text(b)))
        .isEqualTo(Integer.signum(CodePoints.compare(a, b)));
  }

  @Property
  void an_earlier_part_outweighs_a_later_one(
      @ForAll("texts") String a, @ForAll("texts") String b, @ForAll long x, @ForAll long y) {
    int byText = Integer.signum(CodePoints.compare(a, b));
    assertThat(compare(new TupleWriter().text(a).number(x), new TupleWriter().text(b).number(y)))
        .isEqualTo(byText != 0 ? byText : Integer.signum(Long.compare(x, y)));
  }

  @Property
  void values_stand_in_the_order_of_values(
      @ForAll("values") AttributeValue a, @ForAll("values") AttributeValue b) {
    TupleWriter left = new TupleWriter();
    RecordCodec.value(a, left);
    TupleWriter right = new TupleWriter();
    RecordCodec.value(b, right);
    assertThat(compare(left, right)).isEqualTo(Integer.signum(a.compareTo(b)));
  }

  @Property
  void parts_come_back_as_they_were(
      @ForAll("texts") String text,
      @ForAll long number,
      @ForAll("moments") Instant moment,
      @ForAll byte[] bytes) {
    byte[] tuple =
        new TupleWriter().text(text).number(number).moment(moment).bytes(bytes).flag(true).done();

    TupleReader in = new TupleReader(tuple);
    assertThat(in.text()).isEqualTo(text);
    assertThat(in.number()).isEqualTo(number);
    assertThat(in.moment()).isEqualTo(moment);
    assertThat(in.bytes()).isEqualTo(bytes);
    assertThat(in.flag()).isTrue();
    assertThat(in.rest()).isEmpty();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("a bñ\uFB01\uFFFD*")
        .ofMaxLength(5)
        .map(text -> text.replace("*", "\uD83D\uDE00"));
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(Check.EARLIEST.getEpochSecond(), Check.LATEST.getEpochSecond())
        .map(second -> Instant.ofEpochSecond(second, 123_456_000));
  }

  @Provide
  Arbitrary<AttributeValue> values() {
    return Arbitraries.oneOf(
        texts().map(AttributeValue::of),
        Arbitraries.longs().map(AttributeValue::of),
        moments().map(AttributeValue::of),
        Arbitraries.of(true, false).map(AttributeValue::of),
        texts().list().ofMaxSize(3).map(list -> AttributeValue.of(list)));
  }

  private static int compare(TupleWriter a, TupleWriter b) {
    return Integer.signum(Arrays.compareUnsigned(a.done(), b.done()));
  }
}
