package dev.helpdesk.core.codec;

import static dev.helpdesk.core.codec.RoundTripPropertyTest.comesBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.view.CorruptBodyException;
import dev.helpdesk.core.workflow.AnyGuard;
import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.NamedGuard;
import dev.helpdesk.core.workflow.Need;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.Transition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Transitions come back with everything in the order in which it was given. */
class TransitionCodecPropertyTest {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void transitions_come_back_as_they_were_ordered(@ForAll("transitions") Transition transition) {
    comesBack(transition, TransitionCodec.TRANSITION);
    String text = Json.pretty(transition, TransitionCodec.TRANSITION);
    assertThat(Json.decodeStrictly(text, TransitionCodec.TRANSITION)).isEqualTo(transition);
    assertThat(transition.toBuilder().build()).isEqualTo(transition);
  }

  @Provide
  Arbitrary<Transition> transitions() {
    Arbitrary<AnyGuard> host = CoreArbitraries.instances().of(NamedGuard.class).map(each -> each);
    Arbitrary<List<AnyGuard>> guards =
        Arbitraries.oneOf(Arbitraries.of(Guard.values()), host).list().ofMaxSize(6);
    Arbitrary<List<String>> names =
        Arbitraries.of("a", "\u00e9", "agent", "solution").list().ofMaxSize(4);
    return Combinators.combine(
            guards,
            names,
            Arbitraries.of(Relation.values()).list().ofMaxSize(8),
            Arbitraries.of(Effect.values()).list().ofMaxSize(5),
            Arbitraries.of(Need.values()).list().ofMaxSize(2))
        .as(
            (what, fields, who, effects, needs) ->
                Transition.named("go")
                    .from("b", "a")
                    .to("c")
                    .by(who)
                    .needing(needs)
                    .guardedBy(what)
                    .requiring(fields)
                    .causing(effects)
                    .build());
  }

  @Example
  void nothing_stands_twice_in_a_transition() {
    for (String member : List.of("from", "relations", "needs", "guards", "effects", "fields")) {
      String value =
          switch (member) {
            case "relations" -> "AGENT";
            case "needs" -> "TEXT";
            case "guards" -> "ASSIGNED";
            case "effects" -> "RELEASE";
            default -> "a";
          };
      String from = member.equals("from") ? "" : "\"from\":[\"a\"],";
      String json =
          String.format(
              "{\"name\":\"x\",%s\"to\":\"b\",\"%s\":[\"%s\",\"%s\"]}", from, member, value, value);
      assertThatThrownBy(() -> Json.decodeStrictly(json, TransitionCodec.TRANSITION))
          .isInstanceOf(CorruptBodyException.class)
          .hasMessageContaining("/" + member)
          .hasMessageContaining("an array in which nothing stands twice");
    }
  }
}
