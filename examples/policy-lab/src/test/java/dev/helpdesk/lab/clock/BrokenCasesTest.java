package dev.helpdesk.lab.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.lab.LabRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of cases that can't be used is told in one line, with exit code 2 and no answers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenCasesTest {

  private static final String GOOD =
      "{'id': 'good', 'calendar': {'zone': 'UTC', 'week': {'MON': [['10:00', '18:00']]}},"
          + " 'op': 'isOpen', 'start': '2026-03-02T10:00:00Z', 'expect': false}";

  private static final String CASE =
      """
      {'id': 'bad', 'calendar': {'zone': 'UTC', 'week': {'MON': [['10:00', '18:00']]},
        'holidays': ['2026-12-25'], 'exceptions': {'2026-12-24': [['10:00', '12:00']]},
        'breaks': {'2026-12-23': [['10:00', '10:30']]}},
       'op': 'add', 'start': '2026-03-02T10:00:00Z', 'seconds': 60,
       'end': '2026-03-03T10:00:00Z', 'expect': '2026-03-02T10:01:00Z'}
      """;

  @TempDir Path folder;

  @Test
  void the_case_that_the_others_break_is_a_good_one() throws IOException {
    write("cases.json", "[" + CASE + "]");
    assertThat(LabRun.in(folder, "clock", "cases.json").out())
        .containsExactly("clock: 1 agree, 0 differ");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        // The case and its members.
        "'add'                  | 'sum'                  | op to be add, subtract, between, isOpen",
        "'add'                  | 1                      | op to be a text, not 1",
        "'op'                   | 'operation'            | op to be present",
        "'start'                | 'from'                 | start to be present",
        "'2026-03-02T10:00:00Z' | 'yesterday'            | start to be an instant in ISO 8601 with",
        "'2026-03-02T10:00:00Z' | '2026-03-02T10:00:00'  | start to be an instant in ISO 8601 with",
        "'2026-03-02T10:00:00Z' | '2026-02-29T10:00:00Z' | start to be an instant in ISO 8601 with",
        "'2026-03-02T10:00:00Z' | '2026-03-02T24:00:00Z' | start to be an instant in ISO 8601 with",
        "'2026-03-02T10:00:00Z' | '2026-03-02'           | start to be an instant in ISO 8601 with",
        "'2026-03-02T10:00:00Z' | 1772445600             | start to be a text, not 1772445600",
        "'2026-03-02T10:00:00Z' | null                   | start to be a text, not null",
        "'2026-03-02T10:00:00Z' | '+10000-01-01T00:00Z'  | start to be between the years 1 and 9999",
        "'2026-03-02T10:00:00Z' | '0000-12-31T23:59Z'    | start to be between the years 1 and 9999",
        "'seconds': 60,         | ``                     | seconds to be present",
        "60                     | '60'                   | seconds to be a number, not \"60\"",
        "60                     | null                   | seconds to be a number, not null",
        "60                     | -60                    | seconds to be zero or more, not -60",
        "60                     | 0.0000000001           | seconds to be a number of seconds with at",
        "60                     | 1e999999999            | seconds to be a number of seconds with at",
        "60                     | 9223372036854775808    | seconds to be a number of seconds with at",
        "'expect'               | 'expected'             | expect to be present",
        "'2026-03-02T10:01:00Z' | true                   | expect to be a text, not true",
        "'2026-03-02T10:01:00Z' | 60                     | expect to be a text, not 60",
        "'2026-03-02T10:01:00Z' | 'next Monday'          | expect to be an instant",
        "'add'                  | 'between'              | expect to be a number, not",
        "'add'                  | 'isOpen'               | expect to be true or false, not",
        // The calendar.
        "'calendar'             | 'hours'                | calendar to be present",
        "'zone'                 | 'timezone'             | calendar.zone to be present",
        "'UTC'                  | 'W. Europe Standard Time' | calendar.zone to be a known time zone",
        "'UTC'                  | 'europe/berlin'        | calendar.zone to be a known time zone",
        "'UTC'                  | 0                      | calendar.zone to be a text, not 0",
        "'MON'                  | 'Monday'               | the name calendar.week.Monday to be a",
        "'18:00'                | '10:00'                | calendar.week.MON[0][1] to be later than",
        "'18:00'                | '00:00'                | calendar.week.MON[0][1] to be later than",
        "'18:00'                | '06:00'                | calendar.week.MON[0][1] to be later than",
        "'18:00'                | '24:00:01'             | calendar.week.MON[0][1] to be a time of",
        "'18:00'                | '6 pm'                 | calendar.week.MON[0][1] to be a time of",
        "'18:00'                | 18                     | calendar.week.MON[0][1] to be a text, not",
        ", '18:00'              | ``                     | calendar.week.MON[0] to be an array of two",
        "'2026-12-25'           | '25.12.2026'           | calendar.holidays[0] to be a date in ISO",
        "'2026-12-25'           | 20261225               | calendar.holidays[0] to be a text, not",
        "'2026-12-24'           | '2026-02-30'           | the name calendar.exceptions.2026-02-30 to",
        "'12:00'                | '09:00'                | calendar.exceptions.2026-12-24[0][1] to be",
        "'2026-12-23'           | 'every day'            | the name calendar.breaks.every day to be a",
        "'10:30'                | '10:00'                | calendar.breaks.2026-12-23[0][1] to be",
        "'2026-12-25'           | '+10000-01-01'         | calendar.holidays[0] to be a date between"
      })
  void the_case_and_the_path_of_the_member_are_named(String part, String broken, String expected)
      throws IOException {
    String text = CASE.replace(part, broken);
    assertThat(text).isNotEqualTo(CASE);
    assertRefused("[" + GOOD + "," + text + "]", "lab: cases.json case bad: expected ", expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "``                               | cases.json: expected an array of cases",
        "{}                               | cases.json: expected an array of cases",
        "null                             | cases.json: expected an array of cases",
        "[7]                              | cases.json case [0]: expected the case to be an object",
        "[{}]                             | cases.json case [0]: expected id to be present",
        "[{'id': 7}]                      | cases.json case [0]: expected id to be a text, not 7",
        "[{'id': null}]                   | cases.json case [0]: expected id to be a text, not null",
        "[{'id': 'a'}                     | cases.json is not JSON (line 1)",
        "[{'id': 'a', 'id': 'b'}]         | cases.json is not JSON (line 1)",
        "[] []                            | cases.json is not JSON (line 1)",
        "[{'id': 'a\\nb', 'op': 1}]       | cases.json case a b: expected op to be a text, not 1",
        "[{'id': 'a', 'op': 'isOpen', 'expect': true, 'start': '2026-03-02T10:00Z', 'calendar': 1}]"
            + " | cases.json case a: expected calendar to be an object, not 1",
        "[{'id': 'a', 'op': 'isOpen', 'expect': true, 'start': '2026-03-02T10:00Z',"
            + " 'calendar': {'zone': 'UTC'}}]"
            + " | case a: expected calendar.week to be a week or exceptions with open hours",
        "[{'id': 'a', 'op': 'between', 'expect': 0, 'start': '2026-03-02T10:00Z',"
            + " 'calendar': {'zone': 'UTC'}}] | cases.json case a: expected end to be present"
      })
  void a_file_that_holds_no_cases(String text, String expected) throws IOException {
    assertRefused(text, "lab: ", expected);
  }

  @Test
  void an_edge_case_has_to_be_written_as_any_other() throws IOException {
    String edge = CASE.replace("'id'", "'edge': 'closing', 'id'");
    assertRefused("[" + edge.replace("'UTC'", "7") + "]", "lab: ", "calendar.zone to be a text");
    assertRefused("[" + edge.replace("'add'", "'sum'") + "]", "lab: ", "op to be add, subtract");
    assertRefused("[" + edge.replace("60", "'60'") + "]", "lab: ", "seconds to be a number");
  }

  @Test
  void a_file_that_is_absent_or_holds_no_text() throws IOException {
    assertThat(LabRun.in(folder, "clock", "none.json").err())
        .singleElement()
        .asString()
        .startsWith("lab: no such file: ");
    assertThat(LabRun.in(folder, "clock", ".").exit()).isEqualTo(2);
    Files.write(
        folder.resolve("cases.json"), "[{\"id\": \"é\"}]".getBytes(StandardCharsets.ISO_8859_1));
    LabRun run = LabRun.in(folder, "clock", "cases.json");
    assertThat(run.err()).singleElement().asString().contains("cases.json is not JSON");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void a_result_that_can_not_be_written() throws IOException {
    write("cases.json", "[" + CASE + "]");
    LabRun run = LabRun.in(folder, "clock", "cases.json", "--json", "no/such/folder.json");
    assertThat(run.err()).singleElement().asString().startsWith("lab: cannot write ");
    assertThat(run.exit()).isEqualTo(2);
  }

  private void assertRefused(String cases, String start, String expected) throws IOException {
    write("cases.json", cases);
    LabRun run = LabRun.in(folder, "clock", "cases.json");
    assertThat(run.err()).singleElement().asString().startsWith(start).contains(expected);
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text.replace('\'', '"'));
  }
}
