package dev.helpdesk.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Migration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleasedVersionsTest {

  private static final Migration WORKING =
      Migration.builder()
          .from("default/1")
          .to("default/2")
          .state("eight-steps", "in-progress", "working")
          .build();

  static Iterable<String> names() {
    return ShippedPolicies.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_released_version_is_read_as_it_is_written_and_leads_to_the_next(String name) {
    int newest = ShippedPolicies.newestVersion(name).orElseThrow();

    assertThat(
            new ReleasedVersions(
                    name,
                    newest,
                    version -> ShippedPolicies.document(name, version),
                    (from, to) -> ShippedPolicies.migration(name, from, to))
                .problems())
        .isEmpty();
    for (int version = 1; version <= newest; version++) {
      assertThat(ShippedPolicies.migration(name, version, newest)).isPresent();
    }
    assertThat(ShippedPolicies.migration(name, 0, 1)).isEmpty();
    assertThat(ShippedPolicies.migration(name, 1, newest + 1)).isEmpty();
    assertThat(ShippedPolicies.migration("nothing", 1, 1)).isEmpty();
  }

  @Test
  void a_second_version_to_which_nothing_leads_is_found() {
    assertThat(planted(second(), null).problems())
        .containsExactly("nothing leads from default/1 to default/2");
  }

  @Test
  void a_second_version_with_a_whole_migration_is_as_it_should_be() {
    assertThat(planted(second(), WORKING).problems()).isEmpty();
  }

  @Test
  void a_migration_that_forgets_a_state_or_names_others_is_found() {
    Migration forgets = Migration.builder().from("default/1").to("default/2").build();
    assertThat(planted(second(), forgets).problems())
        .containsExactly("from default/1 to default/2: policy.state-unmapped");

    Migration others = Migration.builder().state("eight-steps", "in-progress", "working").build();
    assertThat(planted(second(), others).problems())
        .containsExactly("what leads from default/1 to default/2 names others");

    Migration moves =
        Migration.builder()
            .from("default/1")
            .to("default/2")
            .state("eight-steps", "in-progress", "closed")
            .build();
    assertThat(planted(second(), moves).problems())
        .containsExactly("from default/1 to default/2: policy.state-not-alike");
  }

  @Test
  void a_version_that_is_gone_damaged_or_written_otherwise_is_found() {
    assertThat(planted(null, WORKING).problems()).containsExactly("default/2 is gone");
    assertThat(planted("{}", WORKING).problems())
        .singleElement()
        .asString()
        .startsWith("default/2 is read no more");
    String short2 = "{\"extends\": \"default\", \"version\": 2}";
    assertThat(
            planted(short2, Migration.builder().from("default/1").to("default/2").build())
                .problems())
        .containsExactly("default/2 is not as it would be written");
    String three = second().replace("\"version\" : 2", "\"version\" : 3");
    assertThat(planted(three, null).problems()).contains("default/2 calls itself default/3");
  }

  @Test
  void two_migrations_make_one() {
    Migration first =
        Migration.builder()
            .from("default/1")
            .to("default/2")
            .state("eight-steps", "a", "b")
            .reason("vendor", "supplier")
            .build();
    Migration second =
        Migration.builder()
            .from("default/2")
            .to("default/3")
            .state("eight-steps", "b", "c")
            .state("eight-steps", "x", "y")
            .impact("high", "wide")
            .reroute()
            .build();

    assertThat(first.then(second))
        .isEqualTo(
            Migration.builder()
                .from("default/1")
                .to("default/3")
                .state("eight-steps", "a", "c")
                .state("eight-steps", "b", "c")
                .state("eight-steps", "x", "y")
                .reason("vendor", "supplier")
                .impact("high", "wide")
                .reroute()
                .build());
    assertThat(first.then(Migration.plain()).states()).isEqualTo(first.states());
  }

  @Test
  void a_migration_is_written_and_read_as_people_write_it() {
    String json = MigrationDocument.pretty(WORKING);
    assertThat(MigrationDocument.read(json).orThrow()).isEqualTo(WORKING);
    assertThat(MigrationDocument.read("{\"to\": \"default/2\"}").orThrow())
        .isEqualTo(Migration.builder().to("default/2").build());
    assertThat(MigrationDocument.read("{}").orThrow()).isEqualTo(Migration.plain());

    for (Map.Entry<String, String> wrong :
        Map.of(
                "{\"from\": \"default\"}", "/from",
                "{\"from\": \"default/01\"}", "/from",
                "{\"to\": 2}", "/to",
                "{\"states\": {\"eight-steps\": {\"a\": \"\"}}}", "/states",
                "{\"state\": {}}", "/state",
                "{\"reroute\": \"yes\"}", "/reroute",
                "{\"reasons\": {\"a\": 1}}", "/reasons/a",
                "{\"impacts\": [], \"impacts\": {}}", "/impacts")
            .entrySet()) {
      var problems = MigrationDocument.read(wrong.getKey()).problems();
      assertThat(problems).as(wrong.getKey()).isNotEmpty();
      assertThat(problems.get(0).pointer()).as(wrong.getKey()).startsWith(wrong.getValue());
    }
  }

  private static ReleasedVersions planted(@Nullable String second, @Nullable Migration migration) {
    return new ReleasedVersions(
        "default",
        2,
        version ->
            version == 1 ? ShippedPolicies.document("default", 1) : Optional.ofNullable(second),
        (from, to) -> Optional.ofNullable(migration));
  }

  private static String second() {
    Policy next = Policy.defaults().toBuilder().version(2).build();
    return ReleasedVersions.written(next, "\"in-progress\"", "\"working\"");
  }
}
