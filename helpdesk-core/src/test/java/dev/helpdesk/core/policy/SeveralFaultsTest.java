package dev.helpdesk.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What only the making of a part tells is told of all its members together. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeveralFaultsTest {

  private static List<String> places(String members) {
    String document = "{\"extends\": \"default\", \"name\": \"wrong\", " + members + "}";
    List<PolicyProblem> problems = PolicyDocument.read(document).problems();
    assertThat(problems).extracting(PolicyProblem::code).containsOnly("policy.value-invalid");
    return problems.stream().map(PolicyProblem::pointer).toList();
  }

  @Test
  void numbers_out_of_range_in_one_object_are_told_together() {
    assertThat(
            places(
                "\"limits\": {\"subjectLength\": 0, \"items\": -1, \"links\": 5000,"
                    + " \"eventsPerDecision\": 9}"))
        .containsExactly(
            "/limits/subjectLength", "/limits/items", "/limits/links", "/limits/eventsPerDecision");
  }

  @Test
  void the_bounds_that_are_told_are_those_of_each_member() {
    List<PolicyProblem> problems =
        PolicyDocument.read(
                "{\"extends\": \"default\", \"name\": \"wrong\","
                    + " \"limits\": {\"links\": 0, \"fields\": 201}}")
            .problems();
    assertThat(problems).hasSize(2);
    assertThat(problems.get(0).sentence()).contains("200").doesNotContain("201");
    assertThat(problems.get(1).sentence()).contains("1000");
  }

  @Test
  void a_single_fault_blames_no_other_member() {
    assertThat(places("\"limits\": {\"fields\": 0}")).containsExactly("/limits/fields");
    assertThat(places("\"survey\": {\"window\": \"-PT1H\"}")).containsExactly("/survey/window");
  }
}
