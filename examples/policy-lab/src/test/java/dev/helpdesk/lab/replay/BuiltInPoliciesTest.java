package dev.helpdesk.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BuiltInPoliciesTest {

  private static final List<String> WAITS =
      List.of("Awaiting User Info", "Awaiting Vendor", "Awaiting Problem", "Awaiting Evidence");

  private static final List<String> TEXTBOOK =
      List.of(
          "New>Active",
          "Active>*",
          "*>Active",
          "Active>Resolved",
          "Resolved>Closed",
          "Resolved>Active");
  private static final List<String> SHORT_CUTS =
      plus(TEXTBOOK, "New>Resolved", "*>Resolved", "New>*");
  private static final List<String> DEFAULT = plus(SHORT_CUTS, "*>*", "Resolved>*");
  private static final List<String> UCI =
      plus(DEFAULT, "Closed>Active", "New>Closed", "Active>Closed", "*>Closed");

  @Test
  void the_four_workflows_have_exactly_these_ways() {
    assertThat(ways("uci-textbook")).isEqualTo(spelled(TEXTBOOK));
    assertThat(ways("uci-short-cuts")).isEqualTo(spelled(SHORT_CUTS));
    assertThat(ways("uci-default")).isEqualTo(spelled(DEFAULT));
    assertThat(ways("uci")).isEqualTo(spelled(UCI));
    assertThat(ways("uci-timers")).isEqualTo(spelled(UCI));
  }

  @Test
  void the_state_of_unknown_code_is_a_state_that_no_way_leads_to_or_leaves() {
    Workflow workflow = workflow("uci");

    assertThat(workflow.states()).extracting(State::name).contains("-100").hasSize(9);
    assertThat(ways("uci")).noneMatch(way -> way.contains("-100"));
  }

  @Test
  void four_levels_of_priority_and_nothing_by_itself() {
    assertThat(BuiltInPolicies.policy("uci").classification().matrix())
        .isEqualTo(PriorityMatrix.fourLevel3x3());
    assertThat(workflow("uci").states()).allMatch(state -> state.timers().isEmpty());
    assertThat(BuiltInPolicies.policy("uci").sla().agreements()).isEmpty();
    assertThat(BuiltInPolicies.policy("uci").notification().rules()).isEmpty();
  }

  @Test
  void timers_remind_on_hold_and_close_what_stays_resolved() {
    assertThat(workflow("uci-timers").states())
        .filteredOn(state -> !state.timers().isEmpty())
        .extracting(State::name)
        .containsExactlyInAnyOrder(
            "Awaiting User Info",
            "Awaiting Vendor",
            "Awaiting Problem",
            "Awaiting Evidence",
            "Resolved");
    assertThat(BuiltInPolicies.policy("uci-timers").sla().agreements()).hasSize(1);
  }

  private static Workflow workflow(String policy) {
    return BuiltInPolicies.policy(policy).workflow().otherwise();
  }

  private static Set<String> ways(String policy) {
    Set<String> ways = new TreeSet<>();
    workflow(policy)
        .transitions()
        .forEach(each -> each.from().forEach(from -> ways.add(from + ">" + each.to())));
    return ways;
  }

  private static List<String> plus(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }

  /** A star stands for each of the states of waiting; no way leads from a state to itself. */
  private static Set<String> spelled(List<String> ways) {
    Set<String> spelled = new TreeSet<>();
    for (String way : ways) {
      String from = way.substring(0, way.indexOf('>'));
      String to = way.substring(way.indexOf('>') + 1);
      for (String one : from.equals("*") ? WAITS : List.of(from)) {
        for (String other : to.equals("*") ? WAITS : List.of(to)) {
          if (!one.equals(other)) {
            spelled.add(one + ">" + other);
          }
        }
      }
    }
    return spelled;
  }
}
