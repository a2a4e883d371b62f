package dev.helpdesk.lab.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.helpdesk.lab.LabRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases that come with the lab, each reasoned by hand from the rules of the calendar. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedCasesTest {

  private static final Path CASES = Path.of("src/test/resources/cases/clock").toAbsolutePath();
  private static final int AT_LEAST = 500;

  @TempDir Path folder;

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_case_agrees(Path file) throws IOException {
    int cases = new ObjectMapper().readTree(file.toFile()).size();

    LabRun run = LabRun.in(folder, "clock", file.toString());

    assertThat(run.out()).containsExactly("clock: " + cases + " agree, 0 differ");
    assertThat(run.exit()).isZero();
  }

  @Test
  void there_are_many_each_with_an_id_of_its_own_and_a_reason() throws IOException {
    Set<String> ids = new HashSet<>();
    for (Path file : files()) {
      for (JsonNode each : new ObjectMapper().readTree(file.toFile())) {
        assertThat(ids.add(each.path("id").asText())).as(each.path("id").asText()).isTrue();
        assertThat(each.path("note").asText()).as(each.path("id").asText()).isNotBlank();
      }
    }
    assertThat(ids).hasSizeGreaterThanOrEqualTo(AT_LEAST);
  }
}
