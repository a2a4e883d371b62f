package dev.helpdesk.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.lab.LabRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The whole table of real incidents gives one history, wherever the desk is kept. */
@Tag("databases")
@EnabledIfSystemProperty(named = "nightly", matches = "true")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayOnDatabasesSampleDataTest {

  @TempDir Path folder;

  @Test
  void the_whole_replay_sees_the_same_on_h2_and_on_postgresql() {
    Path data = SharedData.folder().orElse(null);
    Assumptions.assumeTrue(data != null, "the folder shared/data is not there");
    String log = data.resolve("uci_incident_events.csv.gz").toString();
    JsonNode inMemory = LabRun.replay(folder, log);

    assertThat(LabRun.replay(folder, log, "--store", "h2")).isEqualTo(inMemory);
    try (HikariDataSource database = TestDatabases.postgres()) {
      assertThat(LabRun.replay(folder, log, "--store", database.getJdbcUrl())).isEqualTo(inMemory);
    }
  }
}
