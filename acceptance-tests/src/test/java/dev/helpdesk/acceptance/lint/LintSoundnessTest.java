package dev.helpdesk.acceptance.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The linter against the engine: for a thousand random workflows, what it says is reached, taken,
 * heard, run out, ended and circled is what doing everything on the engine shows, no more and no
 * less.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LintSoundnessTest {

  private static final int WORKFLOWS = 1_000;

  /** What the comparison is about. */
  private static final List<String> KINDS =
      List.of(
          "workflow.state-unreachable",
          "workflow.transition-never",
          "workflow.transition-nobody",
          "workflow.guards-never",
          "workflow.transition-never-from",
          "workflow.trigger-never",
          "workflow.trigger-shadowed",
          "workflow.trigger-reason",
          "workflow.timer-never",
          "workflow.timers-circle",
          "workflow.triggers-circle",
          "workflow.trapped",
          "workflow.no-end",
          "workflow.conformity-unending");

  private static List<Tried> tried = List.of();

  /** A policy and what the engine showed of it. */
  record Tried(long seed, Policy policy, Seen seen) {

    static Tried of(long seed) {
      Policy policy = RandomPolicies.of(seed);
      return new Tried(seed, policy, Explorer.explore(policy));
    }

    List<String> differences(Claims claims) {
      return Comparison.of(policy, claims, seen).stream()
          .map(each -> "seed " + seed + ": " + each)
          .toList();
    }

    Stream<String> falsehoods(Claims claims) {
      return Comparison.falsehoods(policy, claims, seen).stream()
          .map(each -> "seed " + seed + ": " + each);
    }
  }

  @BeforeAll
  static void everything_is_done_on_the_engine() {
    tried =
        LongStream.range(0, WORKFLOWS)
            .parallel()
            .mapToObj(Tried::of)
            .filter(each -> !each.seen().exhausted)
            .toList();
  }

  @Test
  void what_the_linter_says_is_what_the_engine_does() {
    List<String> differences =
        tried.stream()
            .flatMap(each -> each.differences(Claims.of(each.policy())).stream())
            .toList();

    assertThat(differences).isEmpty();
  }

  /** The desks of the engine have people of the host, with the group that rules name or without. */
  @Test
  void what_it_says_of_a_policy_with_people_holds_where_the_host_has_others() {
    List<Tried> routed =
        tried.stream().filter(each -> each.policy().assignment().fallback() != null).toList();

    List<String> falsehoods =
        routed.stream()
            .flatMap(each -> each.falsehoods(Claims.of(RandomPolicies.peopled(each.policy()))))
            .toList();

    assertThat(routed).hasSizeGreaterThan(200);
    assertThat(falsehoods).isEmpty();
  }

  @Test
  void enough_of_every_kind_was_tried() {
    Map<String, Long> found =
        tried.stream()
            .flatMap(each -> Claims.of(each.policy()).codes().stream())
            .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));

    assertThat(tried).hasSizeGreaterThanOrEqualTo(WORKFLOWS * 99 / 100);
    assertThat(KINDS).allSatisfy(code -> assertThat(found.get(code)).isGreaterThan(30));
  }

  @ParameterizedTest
  @EnumSource(Blindness.class)
  void a_linter_that_is_blind_to_something_is_found_out(Blindness blindness) {
    long caught =
        tried.stream()
            .filter(
                each -> !each.differences(Claims.of(blindness.without(each.policy()))).isEmpty())
            .count();

    assertThat(caught).isPositive();
  }
}
