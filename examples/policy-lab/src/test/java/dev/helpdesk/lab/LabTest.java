package dev.helpdesk.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LabTest {

  @TempDir Path folder;

  @Test
  void without_a_command_one_line_names_those_there_are() {
    LabRun run = LabRun.in(folder);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).singleElement().asString().startsWith("lab: a command is missing");
    assertThat(run.err().get(0)).contains("replay");
  }

  @Test
  void an_unknown_command_is_named_in_one_line() {
    LabRun run = LabRun.in(folder, "forecast", "x");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().startsWith("lab: unknown command forecast");
  }

  @ParameterizedTest
  @CsvSource({
    "clock, CASES.json is missing",
    "clock a.json b.json, one CASES.json only",
    "clock a.json --edge, unknown option --edge",
    "replay, LOG.csv[.gz] is missing",
    "replay a.csv b.csv, one LOG.csv[.gz] only",
    "replay a.csv --fast, unknown option --fast",
    "replay a.csv --json, --json takes a value",
    "replay a.csv --json --timers, --json takes a value",
    "replay a.csv --due day --due row, --due is given twice",
    "replay a.csv --due hour, 'row, day or end, not hour'",
    "replay a.csv --store oracle, '--store is memory|h2|jdbc:h2:…|jdbc:postgresql:…, not oracle'",
    "demo --store postgresql, 'jdbc:postgresql:…, not postgresql'"
  })
  void bad_usage_is_answered_with_what_is_wrong_and_the_usage(String line, String expected) {
    LabRun run = LabRun.in(folder, line.split(" "));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .singleElement()
        .asString()
        .contains(expected)
        .contains("usage: lab " + line.split(" ")[0]);
  }
}
