package dev.helpdesk.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.policy.BrokenTrees.Broken;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each member of a whole document, given each wrong type, left out, and with another beside it: the
 * reading tells it at its place, and the schema admits what the reading has no such problem with.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryMemberBrokenTest {

  private static final JsonNode WHOLE = BrokenTrees.fullTree();

  /** What is needed beside others only. */
  private static final Set<String> BEYOND_THE_SCHEMA =
      Set.of(
          "/relation/cascade",
          "/workflow/workflows/0/transitions/0/from",
          "/permission/commands/CorrectState");

  /** What may be written in two ways. */
  private static final Pattern TWO_WAYS = Pattern.compile(".*/(warnings|guards)/\\d+");

  static List<Broken> documents() {
    return BrokenTrees.of(WHOLE);
  }

  @Test
  void the_whole_document_is_read() {
    assertThat(PolicyDocument.read(WHOLE.toString()).problems()).isEmpty();
    assertThat(documents()).hasSizeGreaterThan(800);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void one_fault_is_told_at_its_place(Broken broken) {
    List<PolicyProblem> problems = PolicyDocument.read(broken.document().toString()).problems();
    boolean admitted = PolicySchemaTest.admits(broken.document());
    switch (broken.fault()) {
      case MORE -> {
        assertThat(problems)
            .extracting(PolicyProblem::code)
            .containsExactly("policy.member-unknown");
        assertThat(problems.get(0).pointer()).isEqualTo(broken.pointer());
        assertThat(admitted).isFalse();
      }
      case OTHER -> {
        assertThat(problems).hasSize(1);
        if (!TWO_WAYS.matcher(broken.pointer()).matches()) {
          assertThat(problems.get(0).code()).isEqualTo("policy.type-wrong");
          assertThat(problems.get(0).pointer()).isEqualTo(broken.pointer());
          assertThat(admitted).isFalse();
        }
      }
      case LESS -> {
        boolean missing =
            problems.stream()
                .anyMatch(
                    problem ->
                        problem.code().equals("policy.member-missing")
                            && problem.pointer().equals(broken.pointer()));
        assertThat(missing).isEqualTo(!admitted || BEYOND_THE_SCHEMA.contains(broken.pointer()));
      }
    }
  }
}
