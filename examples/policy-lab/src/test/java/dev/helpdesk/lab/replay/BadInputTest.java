package dev.helpdesk.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.lab.LabRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can't be read is told in one line, with exit code 2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {

  private static final String PROFILE =
      """
      {"caseId": "id", "at": "when",
       "state": {"column": "what", "map": {"new": "new", "closed": "closed"}}}
      """;

  @TempDir Path folder;

  @BeforeEach
  void write_a_good_log_and_profile() throws IOException {
    write("log.csv", "id,when,what\n1,2025-03-01,new\n1,2025-03-02,closed\n");
    write("profile.json", PROFILE);
  }

  @Test
  void the_good_ones_are_replayed() {
    assertThat(LabRun.in(folder, "replay", "log.csv", "--profile", "profile.json").exit()).isZero();
  }

  @Test
  void a_missing_log_or_profile() {
    assertRefused("no such file: ", "replay", "absent.csv");
    assertRefused("no such file: ", "replay", "log.csv", "--profile", "absent.json");
    assertRefused("unknown profile acme", "replay", "log.csv", "--profile", "acme");
  }

  @Test
  void a_log_that_is_not_in_gzip_or_breaks_off() throws IOException {
    write("log.csv.gz", "id,when,what\n");
    assertRefused("log.csv.gz is not in gzip", "replay", "log.csv.gz");

    byte[] whole = Files.readAllBytes(Path.of("data/uci-excerpt.csv.gz"));
    Files.write(folder.resolve("log.csv.gz"), Arrays.copyOf(whole, whole.length / 2));
    assertRefused("cannot read log.csv.gz to its end", "replay", "log.csv.gz");
  }

  @Test
  void a_log_that_is_not_csv_in_utf_8() throws IOException {
    Files.write(
        folder.resolve("log.csv"), "id,when,what\n1,\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertRefusedWithProfile("log.csv is not CSV in UTF-8");

    write("log.csv", "id,when,what\n\"1\"x,2025-03-01,new\n");
    assertRefusedWithProfile("log.csv is not CSV in UTF-8");
  }

  @Test
  void a_log_without_rows() throws IOException {
    write("log.csv", "id,when,what\n");
    assertRefusedWithProfile("log.csv has no rows");
    write("log.csv", "");
    assertRefusedWithProfile("log.csv has no rows");
  }

  @Test
  void a_column_that_the_log_lacks() throws IOException {
    write("log.csv", "id,when\n1,2025-03-01\n");
    assertRefusedWithProfile("log.csv has no column what, the profile's state");
  }

  @Test
  void a_state_that_the_map_lacks() throws IOException {
    write("log.csv", "id,when,what\n1,2025-03-01,new\n1,2025-03-02,lost\n");
    assertRefusedWithProfile("log.csv row 3: the profile's map of states does not know \"lost\"");
  }

  @Test
  void a_state_that_the_policy_lacks() throws IOException {
    write("profile.json", PROFILE.replace("\"new\": \"new\"", "\"new\": \"fresh\""));
    assertRefused(
        "the policy knows no state \"fresh\"",
        "replay",
        "log.csv",
        "--profile",
        "profile.json",
        "--policy",
        "uci");
  }

  @Test
  void an_unknown_policy() {
    assertRefused(
        "unknown policy acme",
        "replay",
        "log.csv",
        "--profile",
        "profile.json",
        "--policy",
        "acme");
  }

  @Test
  void a_policy_that_could_not_be_installed() throws IOException {
    write(
        "policy.json",
        "{\"extends\": \"default\", \"name\": \"x\", \"title\": {\"en\": \"X\"}, \"workflow\":"
            + " {\"workflows\": [{\"name\": \"eight-steps\", \"extends\": \"eight-steps\","
            + " \"states\": [{\"name\": \"attic\", \"category\": \"WAITING\", \"timers\": []}]}]}}");
    assertRefused(
        "is unsound: workflow.state-unreachable",
        "replay",
        "log.csv",
        "--profile",
        "profile.json",
        "--policy",
        "policy.json");
  }

  @Test
  void a_document_that_is_no_policy() throws IOException {
    write("policy.json", "{\"extends\": \"default\", \"nam\": 1}");
    assertRefused(
        "is no policy: policy.member-unknown /nam",
        "replay",
        "log.csv",
        "--profile",
        "profile.json",
        "--policy",
        "policy.json");
  }

  @Test
  void a_bad_or_missing_instant() throws IOException {
    write("log.csv", "id,when,what\n1,yesterday,new\n");
    assertRefusedWithProfile(
        "log.csv row 2: expected column when to be an instant, not \"yesterday\"");
    write("log.csv", "id,when,what\n1,,new\n");
    assertRefusedWithProfile("log.csv row 2: expected column when to be an instant");
    write("log.csv", "id,when,what\n1,2025-03-01,new\n,2025-03-01,new\n");
    assertRefusedWithProfile("log.csv row 3: expected column id to be a case");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{                                  | profile.json is not JSON",
        "[]                                 | expected the profile to be an object",
        "{\"caseId\": \"id\"}               | expected at to be present",
        "{\"caseId\": 7}                    | expected caseId to be the name of a column",
        "{\"casId\": \"id\"}                | expected casId to be absent",
        "{\"state\": {\"map\": {}}}         | expected state to be the name of a column",
        "{\"state\": {\"column\": \"a\", \"map\": {\"b\": 1}}} | expected state.map.b to be a text"
      })
  void a_profile_that_is_none(String json, String expected) throws IOException {
    write("profile.json", json);
    assertRefusedWithProfile(expected);
  }

  @Test
  void a_profile_whose_parts_do_not_fit() throws IOException {
    write("profile.json", PROFILE.replace("\"new\": \"new\"", "\"new\": \"fresh\""));
    assertRefusedWithProfile("expected state.categories.fresh to be new, active");
    write("profile.json", with("\"format\": {\"times\": \"bb\"}"));
    assertRefusedWithProfile("format.times is no pattern");
    write("profile.json", with("\"format\": {\"separator\": \"--\"}"));
    assertRefusedWithProfile("format.separator to be one character");
    write("profile.json", with("\"snapshots\": [\"noon\"]"));
    assertRefusedWithProfile("expected snapshots to be instants, not noon");
    write("profile.json", with("\"matrix\": \"6-level\""));
    assertRefusedWithProfile("expected matrix to be 4-level");
    write("profile.json", with("\"matrix\": {\"impacts\": [\"a\"]}"));
    assertRefusedWithProfile("matrix");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "[]                                       | expected sla to be an object",
        "{'rules': []}                            | expected sla.rules to be an object",
        "{'rules': {'a': {}}}                     | expected sla.rules.a.until to be present",
        "{'rules': {'a': {'until': 'solved'}}}    | sla.rules.a.until to be resolved or closed",
        "{'rules': {'a': {'until': 'closed', 'calendar': 'b'}}} | sla.rules.a.calendar to be one of",
        "{'rules': {'a': {'until': 'closed', 'targetHours': {'1': -1}}}} | targetHours.1 to be between 0",
        "{'rules': {'a': {'until': 'closed', 'targetHours': {'1': 1e99}}}} | targetHours.1 to be between",
        "{'rules': {'a': {'until': 'closed', 'targetHours': {'9': 1}}}} | targetHours to be the ranks",
        "{'rules': {}, 'calendars': {'a': {'zone': 'Mars/Olympus'}}} | sla.calendars.a.zone"
      })
  void rules_on_service_levels_that_are_none(String json, String expected) throws IOException {
    write("profile.json", with("\"sla\": " + json.replace('\'', '"')));
    assertRefusedWithProfile(expected);
  }

  @Test
  void a_figures_file_that_can_not_be_written() {
    assertRefused(
        "cannot write ",
        "replay",
        "log.csv",
        "--profile",
        "profile.json",
        "--json",
        "no/such/folder.json");
  }

  private static String with(String member) {
    return PROFILE.strip().replaceAll("}$", ", " + member + "}");
  }

  private void assertRefusedWithProfile(String expected) {
    assertRefused(expected, "replay", "log.csv", "--profile", "profile.json");
  }

  private void assertRefused(String expected, String... arguments) {
    LabRun run = LabRun.in(folder, arguments);
    assertThat(run.err()).singleElement().asString().startsWith("lab: ").contains(expected);
    assertThat(run.exit()).isEqualTo(2);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
