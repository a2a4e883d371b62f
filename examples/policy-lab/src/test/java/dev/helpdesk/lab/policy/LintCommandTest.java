package dev.helpdesk.lab.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.helpdesk.core.policy.ShippedPolicies;
import dev.helpdesk.lab.LabRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LintCommandTest {

  /** A desk in whose workflow one state leads nowhere. */
  private static final String WITH_A_TRAP =
      "{'extends': 'default', 'name': 'trap', 'title': {'en': 'A trap'}, 'workflow': {'workflows': ["
          + "{'name': 'eight-steps', 'extends': 'eight-steps',"
          + " 'states': [{'name': 'attic', 'category': 'WAITING', 'timers': []}],"
          + " 'transitions': [{'name': 'shelve', 'from': ['in-progress'], 'to': 'attic',"
          + " 'relations': ['AGENT'], 'needs': [], 'guards': [], 'reasons': [], 'triggers': [],"
          + " 'textName': 'transition'}]}]},"
          + " 'notification': {'labels': {'attic': {'en': 'in the attic', 'es': 'en el desván'}}}}";

  @TempDir Path folder;

  static List<String> shipped() {
    return ShippedPolicies.names();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void a_shipped_policy_has_nothing_wrong_with_it(String name) throws IOException {
    int version = ShippedPolicies.newestVersion(name).orElseThrow();
    Files.writeString(
        folder.resolve("policy.json"), ShippedPolicies.document(name, version).orElseThrow());

    assertThat(lint()).isEqualTo(new LabRun(0, List.of("lint: 0 errors, 0 warnings"), List.of()));
  }

  @Test
  void a_finding_has_code_severity_place_and_sentence_and_the_story_that_shows_it()
      throws IOException {
    write(WITH_A_TRAP);

    LabRun run = lint();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.lastLine()).isEqualTo("lint: 1 errors, 0 warnings");
    assertThat(run.out().get(0))
        .startsWith("workflow.trapped error /workflow/workflows/0/states/0 ");
    assertThat(run.out().get(1)).isEqualTo("    It begins at 2026-03-02T08:00:00Z.");
    assertThat(run.out()).anyMatch(line -> line.startsWith("    ") && line.contains("shelve"));
  }

  @Test
  void the_story_is_told_in_spanish_to_who_asks_for_it() throws IOException {
    write(WITH_A_TRAP);

    assertThat(lint("--language", "es").out())
        .anyMatch(line -> line.equals("    Empieza el 2026-03-02T08:00:00Z."));
  }

  @Test
  void the_whole_result_is_written_as_json() throws IOException {
    write(WITH_A_TRAP);

    lint("--json", "result.json");

    JsonNode json = new ObjectMapper().readTree(folder.resolve("result.json").toFile());
    assertThat(json.path("errors").asInt()).isEqualTo(1);
    assertThat(json.path("warnings").asInt(-1)).isZero();
    JsonNode finding = json.path("findings").get(0);
    assertThat(finding.path("severity").asText()).isEqualTo("ERROR");
    assertThat(finding.path("pointer").asText()).isEqualTo("/workflow/workflows/0/states/0");
    assertThat(finding.path("sentence").asText()).isNotBlank();
    assertThat(finding.path("witness").isArray()).isTrue();
  }

  @Test
  void a_document_that_is_no_policy_has_all_its_problems_told() throws IOException {
    write("{'extends': 'default', 'name': 7, 'title': {'en': 'X'}, 'survey': {'window': 'soon'}}");

    LabRun run = lint();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("policy.type-wrong error /name expected "))
        .anyMatch(line -> line.contains(" error /survey/window expected "));
    assertThat(run.lastLine()).isEqualTo("lint: 2 errors, 0 warnings");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no such file | lint missing.json",
        "POLICY.json is missing | lint",
        "one POLICY.json only | lint a.json b.json",
        "--weeks is a number of weeks | lint policy.json --weeks many",
        "--weeks is a number of weeks | lint policy.json --weeks 0",
        "--from is an instant | lint policy.json --from monday",
        "--language is en or es | lint policy.json --language fr",
        "unknown option | lint policy.json --fast"
      })
  void bad_usage_is_told_in_one_line(String told, String line) throws IOException {
    write("{'extends': 'default', 'name': 'x', 'title': {'en': 'X'}}");

    LabRun run = LabRun.in(folder, line.split(" "));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).singleElement().asString().contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"no JSON at all", "{'name': 'x'", "``"})
  void what_is_no_json_is_unreadable_input(String text) throws IOException {
    write(text);

    LabRun run = lint();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().contains("is no policy: expected ");
  }

  private LabRun lint(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "lint";
    arguments[1] = "policy.json";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return LabRun.in(folder, arguments);
  }

  private void write(String document) throws IOException {
    Files.writeString(folder.resolve("policy.json"), document.replace('\'', '"'));
  }
}
