package dev.helpdesk.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.knowledge.KnowledgePolicy;
import dev.helpdesk.core.survey.SurveyPolicy;
import java.time.Duration;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Reading what was written gives an equal policy with equal bytes, valid by the schema. */
class PolicyDocumentPropertyTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Policy FULL = BrokenTrees.full();

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void every_policy_is_read_as_it_was_written(@ForAll("policies") Policy policy)
      throws JsonProcessingException {
    byte[] written = PolicyDocument.write(policy);
    Policy read = PolicyDocument.read(written).orThrow();

    assertThat(read).isEqualTo(policy).hasSameHashCodeAs(policy);
    assertThat(PolicyDocument.write(read)).isEqualTo(written);
    String pretty = PolicyDocument.pretty(policy);
    assertThat(PolicyDocument.read(pretty).orThrow()).isEqualTo(policy);
    assertThat(PolicyDocument.pretty(read)).isEqualTo(pretty);
    assertThat(PolicySchemaTest.admits(JSON.readTree(pretty))).isTrue();
  }

  @Provide
  Arbitrary<Policy> policies() {
    return Combinators.combine(titles(), sections(), surveys(), knowledge(), assignments())
        .as(
            (title, sections, survey, knowledge, assignment) ->
                some(sections)
                    .titles(title)
                    .survey(survey)
                    .knowledge(knowledge)
                    .assignment(assignment)
                    .build());
  }

  private static Arbitrary<Integer> sections() {
    return Arbitraries.integers().between(0, 255);
  }

  /** Takes sections of the one policy or of the other by the bits of a number. */
  private static PolicyBuilder some(int bits) {
    Policy usual = Policy.defaults();
    return usual.toBuilder()
        .version(bits + 1)
        .intake((bits & 1) == 0 ? usual.intake() : FULL.intake())
        .classification(classification(bits))
        .workflow((bits & 4) == 0 ? usual.workflow() : FULL.workflow())
        .sla((bits & 8) == 0 ? usual.sla() : FULL.sla())
        .escalation((bits & 16) == 0 ? usual.escalation() : FULL.escalation())
        .relation((bits & 32) == 0 ? usual.relation() : FULL.relation())
        .notification((bits & 64) == 0 ? usual.notification() : FULL.notification())
        .directory((bits & 128) == 0 ? usual.directory() : FULL.directory());
  }

  private static ClassificationPolicy classification(int bits) {
    return switch (bits % 4) {
      case 0 -> Policy.defaults().classification();
      case 1 -> FULL.classification();
      case 2 -> ClassificationPolicy.builder(PriorityMatrix.criticality()).build();
      default -> ClassificationPolicy.builder(PriorityMatrix.fiveByFive()).build();
    };
  }

  private static Arbitrary<Map<String, String>> titles() {
    return Arbitraries.maps(
            Arbitraries.strings().withCharRange('a', 'z').ofLength(2),
            Arbitraries.strings()
                .withChars("az\u00e9\u4e16\"\\/{}<>$ ")
                .ofMinLength(1)
                .ofMaxLength(30))
        .ofMinSize(1)
        .ofMaxSize(5)
        .filter(title -> title.values().stream().noneMatch(String::isBlank));
  }

  private static Arbitrary<SurveyPolicy> surveys() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.longs().between(1, 366L * 86_400_000_000L),
            Arbitraries.integers().between(0, 5))
        .as(
            (enabled, micros, score) ->
                SurveyPolicy.builder()
                    .enabled(enabled)
                    .window(Duration.ofNanos(micros * 1_000))
                    .lowScore(score)
                    .build());
  }

  private static Arbitrary<KnowledgePolicy> knowledge() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 50),
            Arbitraries.doubles().between(0, 1e12).ofScale(9))
        .as(
            (suggestions, score) ->
                KnowledgePolicy.builder()
                    .enabled(true)
                    .suggestions(suggestions)
                    .minimumScore(score)
                    .types(FULL.knowledge().types())
                    .build());
  }

  private static Arbitrary<AssignmentPolicy> assignments() {
    return Arbitraries.maps(
            Arbitraries.integers().between(1, 50),
            Arbitraries.doubles().between(0.001, 1_000).ofScale(3))
        .ofMaxSize(6)
        .map(
            weights ->
                AssignmentPolicy.builder()
                    .rules(FULL.assignment().rules())
                    .strategy(FULL.assignment().strategy())
                    .weights(weights)
                    .otherWeight(1.5)
                    .build());
  }
}
