package dev.helpdesk.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.inmemory.SabotagedStores.Sabotaged;
import dev.helpdesk.tck.NoopStorage;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SabotagedStoresTest {

  @TestFactory
  Stream<DynamicTest> a_store_that_lies_is_caught_by_the_rule_it_breaks() {
    return SabotagedStores.all().stream()
        .map(
            store ->
                DynamicTest.dynamicTest(
                    "a store that " + store.lie() + " breaks " + store.rule(),
                    () -> assertThat(caught(store)).containsInstanceOf(AssertionError.class)));
  }

  /** A lie that only a race brings out may be lucky once, not every time; any other never. */
  private static Optional<Throwable> caught(Sabotaged store) {
    return Stream.generate(() -> Contracts.run(store.rule(), store.sabotage().get()::over))
        .limit(store.racing() ? 20 : 1)
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Test
  void there_are_enough_of_them_and_none_twice() {
    assertThat(SabotagedStores.all()).hasSizeGreaterThanOrEqualTo(85);
    assertThat(SabotagedStores.all().stream().map(store -> store.lie() + " / " + store.rule()))
        .doesNotHaveDuplicates();
  }

  @Test
  void every_rule_on_races_and_readers_is_broken_by_one_of_them() {
    Set<String> broken =
        SabotagedStores.all().stream().map(Sabotaged::rule).collect(Collectors.toSet());

    assertThat(Contracts.tests())
        .allSatisfy(
            (rule, test) -> {
              if (rule.matches("(RACE|READ|LINEAR)-.*") || test.getName().contains("_racing_")) {
                assertThat(broken).contains(rule);
              }
            });
  }

  @TestFactory
  Stream<DynamicTest> a_store_that_does_nothing_fails_every_test() {
    return Contracts.tests().keySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule,
                    () -> assertThat(Contracts.run(rule, inner -> new NoopStorage())).isPresent()));
  }

  @Test
  void the_table_of_sabotaged_stores_says_what_is_caught_by_what() {
    String table =
        SabotagedStores.all().stream()
            .map(store -> "| " + store.lie() + " | " + store.rule() + " |\n")
            .collect(Collectors.joining());

    Documents.assertContains(
        "sabotaged-stores.md", "| A store that | breaks |\n|---|---|\n" + table);
  }
}
