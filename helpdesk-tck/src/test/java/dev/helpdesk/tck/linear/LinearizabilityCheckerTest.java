package dev.helpdesk.tck.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinearizabilityCheckerTest {

  private static final Operation FIRST =
      new Operation(1, 1, 4, new Observation.Written(0, List.of("a"), "k"));
  private static final Operation SECOND =
      new Operation(2, 5, 8, new Observation.Written(1, List.of("b", "c"), null));
  private static final List<String> LOG = List.of("a", "b", "c");

  @Test
  void a_read_at_the_same_time_as_a_commit_may_see_it_or_not() {
    for (Observation seen :
        List.of(new Observation.Loaded(1, "a"), new Observation.Loaded(3, "c"))) {
      assertThat(check(FIRST, SECOND, new Operation(3, 6, 7, seen))).isEmpty();
    }
  }

  @Test
  void a_stale_read_is_told() {
    assertThat(check(FIRST, SECOND, new Operation(3, 9, 10, new Observation.Loaded(1, "a"))))
        .contains("must come before");
  }

  @Test
  void a_read_that_goes_back_is_told() {
    assertThat(
            check(
                FIRST,
                SECOND,
                new Operation(3, 5, 6, new Observation.Loaded(3, "c")),
                new Operation(4, 7, 8, new Observation.Loaded(1, "a"))))
        .contains("must come before");
  }

  @Test
  void a_second_winner_on_one_version_is_told() {
    assertThat(
            check(
                FIRST,
                SECOND,
                new Operation(3, 5, 8, new Observation.Written(1, List.of("x"), null))))
        .contains("not in the history at its place");
  }

  @Test
  void a_read_of_what_was_never_committed_is_told() {
    assertThat(check(FIRST, SECOND, new Operation(3, 6, 7, new Observation.Loaded(2, "x"))))
        .contains("no state of the record explains");
  }

  @Test
  void a_read_of_half_a_commit_is_told() {
    assertThat(check(FIRST, SECOND, new Operation(3, 6, 7, new Observation.Loaded(2, "b"))))
        .contains("within a commit");
  }

  @Test
  void a_refused_commit_that_was_written_is_told() {
    Operation refused =
        new Operation(2, 5, 8, new Observation.Refused(1, List.of("b", "c"), null, 2));

    assertThat(check(FIRST, refused)).contains("a refused commit is in the history");
  }

  @Test
  void an_unknown_outcome_may_be_written_long_after_or_never() {
    Operation unsure = new Operation(2, 2, 3, new Observation.Unsure(1, List.of("b", "c"), null));
    Operation never = new Operation(3, 2, 3, new Observation.Unsure(0, List.of("y"), null));

    assertThat(check(FIRST, unsure, never, new Operation(4, 6, 7, new Observation.Loaded(1, "a"))))
        .isEmpty();
  }

  @Test
  void a_key_is_known_from_its_commit_on_and_not_before() {
    Operation early = new Operation(3, 2, 3, new Observation.Asked("k", 0));
    Operation late = new Operation(4, 6, 7, new Observation.Asked("k", 0));
    Operation right = new Operation(4, 6, 7, new Observation.Repeated(List.of("z"), "k", 0, 1));

    assertThat(check(FIRST, SECOND, early, right)).isEmpty();
    assertThat(check(FIRST, SECOND, late)).contains("must come before");
  }

  private static String check(Operation... operations) {
    return LinearizabilityChecker.check(List.of(operations), LOG).orElse("");
  }
}
