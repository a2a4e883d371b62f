package dev.helpdesk.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.helpdesk.core.survey.SurveyPolicy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A policy is one document: what is written is read again, and what is wrong is told at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyDocumentTest {

  private static final Policy POLICY =
      Policy.builder().survey(SurveyPolicy.builder().lowScore(1).build()).build();

  @Test
  void what_is_written_is_read_again() {
    byte[] written = PolicyDocument.write(POLICY);

    assertThat(PolicyDocument.read(written).orThrow()).isEqualTo(POLICY);
    assertThat(PolicyDocument.write(PolicyDocument.read(written).orThrow())).isEqualTo(written);
    assertThat(PolicyDocument.read(PolicyDocument.pretty(POLICY)).policy()).contains(POLICY);
  }

  @Test
  void all_problems_are_told_at_once() {
    String document =
        new String(PolicyDocument.write(POLICY), StandardCharsets.UTF_8)
            .replace("\"enabled\":true", "\"enabled\":1,\"enabled\":2,\"colour\":[]")
            .replace("\"lowScore\":1", "\"lowScore\":77")
            .replace("\"initial\":\"registered\"", "\"initial\":null");

    PolicyReading reading = PolicyDocument.read(document);

    assertThat(reading.policy()).isEmpty();
    assertThat(reading.problemCount()).isEqualTo(reading.problems().size());
    assertThat(reading.problems())
        .extracting(PolicyProblem::code, PolicyProblem::pointer, PolicyProblem::sentence)
        .contains(
            tuple(
                "policy.type-wrong",
                "/workflow/workflows/0/initial",
                "expected a text, but was null"),
            tuple(
                "policy.member-unknown",
                "/survey/colour",
                "expected absent, as nobody knows it, but was an array of 0"));
    assertThatThrownBy(reading::orThrow)
        .isInstanceOfSatisfying(
            PolicyDocumentException.class,
            e -> assertThat(e.problems()).isEqualTo(reading.problems()));
  }
}
