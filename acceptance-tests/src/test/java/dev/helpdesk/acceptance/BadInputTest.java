package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.acceptance.BadInputs.BadInput;
import dev.helpdesk.core.Request;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.testkit.TestDesk;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input is refused with a stable code and field, and leaves no trace. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {

  static List<BadInput> inputs() {
    return BadInputs.all();
  }

  @Test
  void there_are_many_ways_to_be_wrong() {
    assertThat(inputs()).extracting(BadInput::name).doesNotHaveDuplicates();
    assertThat(inputs()).hasSizeGreaterThan(120);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void bad_input_is_refused_and_nothing_is_written(BadInput input) {
    TestDesk desk = BadInputScene.build();
    Trace before = Trace.of(desk);

    for (Request request : List.of(input.request(), input.request().withKey("k"))) {
      assertThat(named(desk.desk().preview(request))).isEqualTo(expected(input));
      assertThat(named(desk.desk().execute(request))).isEqualTo(expected(input));
    }

    assertThat(Trace.of(desk.settle())).isEqualTo(before);
    desk.checkInvariants();
  }

  private static String expected(BadInput input) {
    return input.code() + " of " + input.field();
  }

  private static String named(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused
        ? refused.refusal().code() + " of " + refused.refusal().field()
        : outcome.toString();
  }

  @Test
  void a_key_is_good_for_one_payload_and_one_actor() {
    TestDesk desk = BadInputScene.build();
    var first = Stage.incident("rosa", "t-10", "First", "low", "low");
    var second = Stage.incident("rosa", "t-11", "Second", "low", "low");
    var unused = desk.desk().execute(Request.of(BadInputScene.ROSA, first).withKey("k")).orThrow();
    Trace before = Trace.of(desk);

    assertThat(named(desk.desk().execute(Request.of(BadInputScene.ROSA, second).withKey("k"))))
        .isEqualTo("idempotency.conflict of key");
    assertThat(Trace.of(desk)).isEqualTo(before);
    var own = Stage.incident("jack", "t-11", "Second", "low", "low");
    Request other = Request.of(Actor.requester("jack"), own).withKey("k");
    assertThat(desk.desk().execute(other)).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void a_tenant_without_a_policy_has_no_desk() {
    TestDesk desk = TestDesk.standard();
    var nowhere = desk.helpDesk().desk("nowhere");

    Outcome outcome =
        nowhere.execute(BadInputScene.ROSA, Stage.incident("rosa", "t-1", "Lost", "low", "low"));

    assertThat(named(outcome)).isEqualTo("policy.none of tenant");
  }
}
