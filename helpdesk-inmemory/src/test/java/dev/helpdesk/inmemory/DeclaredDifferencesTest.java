package dev.helpdesk.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.inmemory.DifferentFixture.Difference;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Stores that differ as they declare keep the contract; those that declare something else don't.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclaredDifferencesTest {

  @TestFactory
  Stream<DynamicTest> a_store_whose_time_passes_by_itself_keeps_every_rule_of_leases() {
    return Stream.of("WAKE", "OUTBOX", "DUTY", "RACE")
        .flatMap(subject -> every(subject, Difference.PASSING_TIME));
  }

  @TestFactory
  Stream<DynamicTest> a_store_whose_queries_lag_keeps_every_rule_of_queries() {
    return Stream.of("QUERY", "UNICODE", "BOUND", "READ")
        .flatMap(subject -> every(subject, Difference.LAGGING_QUERIES));
  }

  @TestFactory
  Stream<DynamicTest> a_store_that_counts_for_all_tenants_keeps_every_rule_of_the_feed() {
    return Stream.of("FEED", "STORE", "READ")
        .flatMap(subject -> every(subject, Difference.SHARED_POSITIONS));
  }

  @Test
  void a_difference_that_is_not_declared_is_caught() {
    assertThat(failure("WAKE-13", Difference.PASSING_TIME, Difference.NONE)).isPresent();
    assertThat(failure("QUERY-15", Difference.LAGGING_QUERIES, Difference.NONE)).isPresent();
    assertThat(failure("FEED-09", Difference.SHARED_POSITIONS, Difference.NONE)).isPresent();
  }

  @Test
  void a_difference_that_is_declared_and_is_none_is_caught() {
    assertThat(failure("WAKE-13", Difference.NONE, Difference.PASSING_TIME)).isPresent();
    assertThat(failure("FEED-09", Difference.NONE, Difference.SHARED_POSITIONS)).isPresent();
  }

  private static Stream<DynamicTest> every(String subject, Difference difference) {
    return Contracts.tests().keySet().stream()
        .filter(rule -> rule.startsWith(subject + "-"))
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule, () -> assertThat(failure(rule, difference, difference)).isEmpty()));
  }

  private static Optional<Throwable> failure(String rule, Difference real, Difference declared) {
    return Contracts.runOn(rule, () -> new DifferentFixture(real, declared));
  }
}
