package dev.helpdesk.lab.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.policy.ShippedPolicies;
import dev.helpdesk.lab.LabRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiagramCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void a_policy_is_there() throws IOException {
    Files.writeString(
        folder.resolve("policy.json"),
        ShippedPolicies.document("product-support", 1).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "lab, stateDiagram-v2",
    "lab --format mermaid --of workflow, stateDiagram-v2",
    "lab --format dot, digraph",
    "lab --format svg, <svg",
    "lab --of matrix --format svg, <svg",
    "lab --of ladder --format dot, digraph",
    "lab --of week --format svg, <svg",
    "lab --of week --calendar standard --format svg --language es, <svg"
  })
  void each_part_is_drawn_in_each_format(String line, String beginning) {
    LabRun run = diagram(line);

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(String.join("\n", run.out())).startsWith(beginning);
  }

  @Test
  void a_kind_with_a_workflow_of_its_own_has_a_drawing_of_its_own() {
    assertThat(diagram("lab --kind incident").out())
        .isEqualTo(diagram("lab").out())
        .noneMatch(line -> line.contains("in-development"));
    assertThat(diagram("lab --kind improvement").out())
        .anyMatch(line -> line.contains("in-development"));
  }

  @Test
  void the_drawing_is_written_as_json_too() throws IOException {
    LabRun run = diagram("lab --json out.json");

    assertThat(Files.readString(folder.resolve("out.json")))
        .contains("\"format\" : \"mermaid\"")
        .contains("in-progress");
    assertThat(run.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format is one of [mermaid, dot, svg] | lab --format png",
        "--of is one of [workflow, matrix, ladder, week] | lab --of people",
        "--kind is one of [incident, | lab --kind complaintt",
        "--kind has no meaning here | lab --of matrix --kind incident",
        "--calendar has no meaning here | lab --calendar standard",
        "--calendar is one of [standard] | lab --of week --calendar night",
        "--language is one of [en, es] | lab --language fr"
      })
  void bad_usage_is_told_in_one_line(String told, String line) {
    LabRun run = diagram(line);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).singleElement().asString().contains(told);
  }

  @Test
  void what_is_no_policy_is_told_by_its_first_problem() throws IOException {
    Files.writeString(folder.resolve("policy.json"), "{\"extends\": \"default\", \"nam\": 1}");

    LabRun run = diagram("lab");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .singleElement()
        .asString()
        .contains("policy.member-unknown /nam: expected absent")
        .endsWith("lab lint tells all");
  }

  private LabRun diagram(String line) {
    String[] arguments = line.replaceFirst("lab", "diagram policy.json").split(" ");
    return LabRun.in(folder, arguments);
  }
}
