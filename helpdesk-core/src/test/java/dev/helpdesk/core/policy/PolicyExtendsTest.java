package dev.helpdesk.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.helpdesk.core.codec.Problems;
import dev.helpdesk.core.codec.TreeReader;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.model.GroupId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who starts from another policy or workflow writes the differences, and is told by them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyExtendsTest {

  private static final String FLOW = "/workflow/workflows/0";

  @Test
  void who_changes_nothing_has_the_policy_begun_from() {
    assertThat(read("{'extends': 'default'}").orThrow()).isEqualTo(Policy.defaults());
  }

  @Test
  void members_are_changed_one_by_one() {
    Policy policy = read("{'extends': 'default', 'survey': {'lowScore': 1}}").orThrow();

    assertThat(policy.survey().lowScore()).isEqualTo(1);
    assertThat(policy.survey().window()).isEqualTo(Policy.defaults().survey().window());
    assertThat(policy.workflow()).isEqualTo(Policy.defaults().workflow());
  }

  @Test
  void workflows_beyond_the_bound_are_refused_before_they_are_copied() {
    StringBuilder flows = new StringBuilder("{'name': 'f', 'extends': 'eight-steps'}");
    for (int i = 0; i < 4_000; i++) {
      flows.append(", {'name': 'f").append(i).append("', 'extends': 'f'}");
    }

    PolicyReading reading =
        read("{'extends': 'default', 'workflow': {'workflows': [" + flows + "]}}");

    assertThat(reading.problems())
        .extracting(PolicyProblem::pointer, PolicyProblem::code)
        .contains(tuple("/workflow/workflows/99/extends", "json.too-many"));
  }

  @Test
  void null_removes_a_member() {
    Policy base = read("{'extends': 'default', 'assignment': {'fallback': 'first'}}").orThrow();
    assertThat(base.assignment().fallback()).isEqualTo(GroupId.of("first"));

    PolicyReading reading =
        read(
            "{'extends': 'mine', 'assignment': {'fallback': null}}",
            Map.of("mine", PolicyDocument.pretty(base)));

    assertThat(reading.orThrow()).isEqualTo(Policy.defaults());
  }

  @Test
  void elements_of_a_name_are_replaced_where_they_stand_and_others_are_appended() {
    Workflow workflow =
        flow(
            "'states': [{'name': 'parked', 'category': 'WAITING'}, {'name': 'on-hold', 'category':"
                + " 'ACTIVE'}]");
    Workflow before = Policy.defaults().workflow().otherwise();
    List<String> names = before.states().stream().map(State::name).toList();

    assertThat(workflow.states().subList(0, names.size())).extracting(State::name).isEqualTo(names);
    assertThat(workflow.states().get(names.indexOf("on-hold")).category().name())
        .isEqualTo("ACTIVE");
    assertThat(workflow.states().get(names.size()).name()).isEqualTo("parked");
    assertThat(workflow.transitions()).isEqualTo(before.transitions());
  }

  @Test
  void all_elements_of_a_name_are_replaced_and_removed() {
    Workflow before = Policy.defaults().workflow().otherwise();
    assertThat(before.transitions()).filteredOn(each -> each.name().equals("resolve")).hasSize(2);

    Workflow replaced =
        flow("'transitions': [{'name': 'resolve', 'from': ['registered'], 'to': 'closed'}]");
    Workflow removed = flow("'transitions': [{'name': 'resolve', 'remove': true}]");

    assertThat(replaced.transitions()).hasSize(before.transitions().size() - 1);
    assertThat(replaced.transitions())
        .filteredOn(each -> each.name().equals("resolve"))
        .extracting(Transition::to)
        .containsExactly("closed");
    assertThat(removed.transitions()).hasSize(before.transitions().size() - 2);
    assertThat(removed.transitions()).extracting(Transition::name).doesNotContain("resolve");
  }

  @Test
  void arrays_without_names_and_empty_ones_are_replaced_as_a_whole() {
    Policy policy =
        read("{'extends': 'default', 'intake': {'channels': ['web']}, 'escalation': {'rules': []}}")
            .orThrow();

    assertThat(policy.intake().channels()).containsExactly("web");
    assertThat(policy.escalation().rules()).isEmpty();
  }

  @Test
  void a_workflow_may_begin_from_another_of_the_document() {
    Policy policy =
        read("{'extends': 'default', 'workflow': {'kinds': {'change': 'b'}, 'workflows': ["
                + "{'name': 'b', 'extends': 'a', 'states': [{'name': 'more', 'category':"
                + " 'NEW'}]}, {'name': 'a', 'extends': 'eight-steps', 'transitions': [{'name':"
                + " 'skip', 'from': ['registered'], 'to': 'closed'}]}]}}")
            .orThrow();

    Workflow changes = policy.workflow().byKind().get("change");
    assertThat(changes.name()).isEqualTo("b");
    assertThat(changes.transitions()).extracting(Transition::name).contains("skip", "reopen");
    assertThat(changes.states()).extracting(State::name).contains("more", "closed");
    assertThat(policy.workflow().otherwise()).isEqualTo(Policy.defaults().workflow().otherwise());
  }

  @Test
  void problems_stand_where_people_wrote_what_is_wrong() {
    PolicyReading reading =
        read(
            "{'extends': 'default', 'workflow': {'workflows': [{'name': 'x', 'extends':"
                + " 'eight-steps', 'transitions': [{'name': 'a', 'from': ['registered'], 'to':"
                + " 'closed'}, {'name': 'reopen', 'from': ['closed'], 'to': 7}]}]}}");

    assertThat(told(reading))
        .containsExactly(tuple("policy.type-wrong", FLOW + "/transitions/1/to"));
  }

  @Test
  void problems_of_what_is_inherited_stand_where_it_is_begun_from() {
    PolicyReading reading =
        read(
            "{'extends': 'default', 'workflow': {'workflows': [{'name': 'x', 'extends':"
                + " 'eight-steps', 'states': [{'name': 'closed', 'remove': true}]}]}}");

    assertThat(told(reading))
        .isNotEmpty()
        .containsOnly(tuple("workflow.state-unknown", FLOW + "/extends"));
  }

  @Test
  void places_of_the_policy_are_found_in_what_people_wrote() {
    PolicyReading reading =
        read(
            "{'extends': 'default', 'survey': {'lowScore': 1}, 'workflow': {'workflows': [{'name':"
                + " 'eight-steps', 'extends': 'eight-steps', 'transitions': [{'name': 'reopen',"
                + " 'from': ['closed'], 'to': 'registered'}]}]}}");
    List<Transition> transitions = reading.orThrow().workflow().otherwise().transitions();
    int reopen = transitions.stream().map(Transition::name).toList().indexOf("reopen");

    assertThat(reading.sourcePointer("/survey/lowScore")).isEqualTo("/survey/lowScore");
    assertThat(reading.sourcePointer("/survey/window")).isEqualTo("/extends");
    assertThat(reading.sourcePointer("/sla/metrics/0/name")).isEqualTo("/extends");
    assertThat(reading.sourcePointer(FLOW + "/transitions/" + reopen + "/to"))
        .isEqualTo(FLOW + "/transitions/0/to");
    assertThat(reading.sourcePointer(FLOW + "/transitions/0/to")).isEqualTo(FLOW + "/extends");
    assertThat(reading.sourcePointer("")).isEmpty();
  }

  @Test
  void what_can_not_be_begun_from_is_told() {
    assertThat(told(read("{'extends': 'none'}")))
        .containsExactly(tuple("policy.base-unknown", "/extends"));
    assertThat(told(read("{'extends': 7}")))
        .containsExactly(tuple("policy.type-wrong", "/extends"));
    assertThat(
            told(
                read(
                    "{'extends': 'a'}",
                    Map.of("a", "{\"extends\": \"b\"}", "b", "{\"extends\": \"a\"}"))))
        .containsExactly(tuple("policy.extends-circle", "/extends"));
    assertThat(told(workflows("{'name': 'x', 'extends': 'y'}")))
        .containsExactly(tuple("policy.base-unknown", FLOW + "/extends"));
    assertThat(told(workflows("{'name': 'x', 'extends': 'x'}")))
        .containsExactly(tuple("policy.extends-circle", FLOW + "/extends"));
    assertThat(told(workflows("{'name': 'x', 'extends': 'y'}, {'name': 'y', 'extends': 'x'}")))
        .containsExactly(tuple("policy.extends-circle", "/workflow/workflows/1/extends"));
  }

  @Test
  void what_is_not_there_can_not_be_removed() {
    assertThat(
            told(
                read(
                    "{'extends': 'default', 'colour': null, 'survey': {'shade': null}, 'sla':"
                        + " {'agreements': [{'id': 'gold', 'remove': true}]}}")))
        .containsExactlyInAnyOrder(
            tuple("policy.nothing-to-remove", "/colour"),
            tuple("policy.nothing-to-remove", "/survey/shade"),
            tuple("policy.nothing-to-remove", "/sla/agreements/0"));
  }

  @Test
  void what_is_needed_is_missing_when_it_was_removed() {
    assertThat(told(read("{'extends': 'default', 'workflow': {'otherwise': null}}")))
        .containsExactly(tuple("policy.member-missing", "/workflow/otherwise"));
  }

  private static Workflow flow(String changes) {
    return workflows("{'name': 'eight-steps', 'extends': 'eight-steps', " + changes + "}")
        .orThrow()
        .workflow()
        .otherwise();
  }

  private static PolicyReading workflows(String workflows) {
    return read("{'extends': 'default', 'workflow': {'workflows': [" + workflows + "]}}");
  }

  private static List<Tuple> told(PolicyReading reading) {
    return reading.problems().stream().map(each -> tuple(each.code(), each.pointer())).toList();
  }

  private static PolicyReading read(String document) {
    return PolicyDocument.read(document.replace('\'', '"'));
  }

  private static PolicyReading read(String document, Map<String, String> others) {
    return PolicyDocument.read(
        document.replace('\'', '"'),
        name ->
            Optional.ofNullable(others.get(name))
                .flatMap(text -> TreeReader.read(text, new Problems())));
  }
}
