package dev.helpdesk.keyvalue.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReopeningTest {

  @Test
  void the_demonstration_ends_with_a_history_that_survived(@TempDir Path folder) {
    List<String> told = new ArrayList<>();
    Reopening.tell(folder.resolve("desk.mv"), told::add);

    assertThat(told)
        .startsWith(
            "INC-2026-000001: priority P1",
            "-- closed on Friday, opened again on Monday: the same history")
        .contains("2026-03-09 11:00: breach, target 4 h [#14]")
        .endsWith("INC-2026-000001 survived with 8 events, and the next one is INC-2026-000002.");
  }
}
