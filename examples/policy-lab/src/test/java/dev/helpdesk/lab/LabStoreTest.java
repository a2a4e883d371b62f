package dev.helpdesk.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Demo and replay tell the same, to the digest, wherever the desk is kept. */
@Tag("databases")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LabStoreTest {

  private static final String EXCERPT =
      Path.of("data/uci-excerpt.csv.gz").toAbsolutePath().toString();

  @TempDir Path folder;

  @Test
  void the_demo_tells_the_same_on_h2_and_on_postgresql() throws IOException {
    LabRun inMemory = demo("memory");
    JsonNode told = json();
    assertThat(told.path("history_digest").asText()).hasSizeGreaterThan(32);
    assertThat(inMemory.out())
        .anyMatch(line -> line.contains(told.path("history_digest").asText()));

    assertThat(demo("h2")).isEqualTo(inMemory);
    assertThat(json()).isEqualTo(told);
    try (HikariDataSource database = TestDatabases.postgres()) {
      assertThat(demo(database.getJdbcUrl())).isEqualTo(inMemory);
      assertThat(json()).isEqualTo(told);
    }
  }

  @Test
  void the_replay_sees_the_same_on_h2_and_on_postgresql() {
    JsonNode inMemory = LabRun.replay(folder, EXCERPT);

    assertThat(LabRun.replay(folder, EXCERPT, "--store", "h2")).isEqualTo(inMemory);
    try (HikariDataSource database = TestDatabases.postgres()) {
      String url = database.getJdbcUrl();
      assertThat(LabRun.replay(folder, EXCERPT, "--store", url)).isEqualTo(inMemory);
    }
  }

  @Test
  void what_was_written_stays_and_is_not_written_over() {
    String file = "jdbc:h2:" + folder.resolve("desk") + ";LOCK_TIMEOUT=1000";
    assertThat(demo(file).exit()).isZero();

    LabRun again = demo(file);

    assertThat(again.exit()).isEqualTo(Lab.UNUSABLE);
    assertThat(again.err())
        .singleElement()
        .asString()
        .endsWith("/desk holds a desk \"acme\" already; give an empty database");
  }

  @Test
  void a_database_that_is_not_there_is_told_in_one_line_without_its_password() {
    LabRun run = demo("jdbc:postgresql://localhost:1/desk?user=me&password=secret");

    assertThat(run.exit()).isEqualTo(Lab.UNUSABLE);
    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("lab: the store jdbc:postgresql://localhost:1/desk can't be used: ")
        .doesNotContain("secret");
  }

  private LabRun demo(String store) {
    return LabRun.in(folder, "demo", "--store", store, "--json", "demo.json");
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("demo.json")));
  }
}
