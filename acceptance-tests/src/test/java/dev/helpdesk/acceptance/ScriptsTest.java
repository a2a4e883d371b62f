package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.acceptance.ScriptRun.Rhythm;
import dev.helpdesk.testkit.TestDesk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScriptsTest {

  static List<Script> scripts() {
    return Scripts.all();
  }

  static Stream<Arguments> everywhere() {
    return scripts().stream()
        .flatMap(script -> Stores.ofThisRun().stream().map(store -> Arguments.of(script, store)));
  }

  @Test
  void scripts_have_names_of_their_own() {
    assertThat(scripts()).extracting(Script::name).doesNotHaveDuplicates().hasSizeGreaterThan(25);
  }

  @ParameterizedTest(name = "{0} over {1}")
  @MethodSource("everywhere")
  void a_script_ends_as_it_says(Script script, Stores store) {
    TestDesk desk = ScriptRun.play(script, store, Rhythm.AT_THE_END_OF_EACH_JUMP);

    script.checkEnd(desk);
    desk.checkInvariants();
    assertThat(Trace.of(desk).parked()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void every_store_holds_the_same_history(Script script) {
    Trace first = trace(script, Stores.IN_MEMORY, Rhythm.AT_THE_END_OF_EACH_JUMP);

    for (Stores store : Stores.ofThisRun()) {
      assertThat(trace(script, store, Rhythm.AT_THE_END_OF_EACH_JUMP)).isEqualTo(first);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void how_often_the_host_calls_changes_nothing_that_happened(Script script) {
    Trace first = trace(script, Stores.IN_MEMORY, Rhythm.AT_THE_END_OF_EACH_JUMP);

    for (Rhythm rhythm : Rhythm.values()) {
      Trace other = trace(script, Stores.written(), rhythm);
      assertThat(other.digests()).as("%s", rhythm).isEqualTo(first.digests());
      assertThat(other.parked()).isEmpty();
    }
  }

  private static Trace trace(Script script, Stores store, Rhythm rhythm) {
    return Trace.of(ScriptRun.play(script, store, rhythm));
  }
}
