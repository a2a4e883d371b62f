package dev.helpdesk.lab.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.lab.LabRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no scenario is told in one line that names the case and the path, with exit code 2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadScenariosTest {

  private static final String GOOD =
      """
      [{'id': 'one',
        'calendar': {'zone': 'UTC', 'week': {'MON': [['09:00', '17:00']]}},
        'policy': {'firstResponse': 3600, 'nextResponse': null, 'resolution': 14400,
                   'pauseIn': ['pending'], 'pausedMetrics': ['resolution'],
                   'nextResponseIncludesFirst': false},
        'events': [{'at': '2026-06-01T09:00:00Z', 'type': 'created', 'state': 'open',
                    'customerMessage': true},
                   {'at': '2026-06-01T10:00:00Z', 'type': 'state', 'to': 'pending'},
                   {'at': '2026-06-01T11:00:00Z', 'type': 'policy', 'policy': null}],
        'checks': [{'at': '2026-06-01T09:30:00Z', 'metric': 'resolution', 'elapsed': 1800,
                    'outcome': 'running', 'warnBefore': 3600,
                    'warnAt': '2026-06-01T12:00:00Z'}]}]
      """
          .replace('\'', '"');

  @TempDir Path folder;

  @Test
  void the_good_one_agrees() throws IOException {
    assertThat(run(GOOD).out()).containsExactly("tickets: 1 agree, 0 differ");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "'open'          | 'opened'   | events[0].state to be open, pending, resolved or closed",
        "'open'          | null       | events[0].state to be a text, not null",
        "'open'          | 1          | events[0].state to be a text, not 1",
        "true            | 'yes'      | events[0].customerMessage to be true or false",
        "'created'       | 'creation' | events[0].type to be one of created, state, agentReply",
        "'created'       | 'policy'   | events[0].policy to be present",
        "'created'       | 'agentReply' | events[0].type to be created, as the first",
        "'state', 'to'   | 'created', 'state' | events[1].type to be something but created",
        "'type': 'state' | 'typ': 'state' | events[1].type to be present",
        "'to': 'pending' | 'to': 'waiting' | events[1].to to be open, pending, resolved or closed",
        "'to': 'pending' | 'state': 'open' | events[1].to to be present",
        "01T09:00:00Z    | 01T09:00:00 | events[0].at to be an instant in ISO 8601 with offset",
        "01T09:00:00Z    | 31T09:00:00Z | events[0].at to be an instant in ISO 8601 with offset",
        "01T10:00:00Z    | 01T08:59:59Z | events[1].at to be not before the event that stands",
        "'policy': null  | 'policy': 7 | events[2].policy to be an object, not 7",
        "'policy': null  | 'policy': {'resolution': true} | events[2].policy.resolution to be a number",
        "3600, 'nextR    | '1h', 'nextR | policy.firstResponse to be a number, not",
        "14400           | -1         | policy.resolution to be a number of seconds that is not neg",
        "14400           | 0.0000000001 | policy.resolution to be a number of seconds with at most",
        "['pending']     | 'pending'  | policy.pauseIn to be an array",
        "['pending']     | ['hold']   | policy.pauseIn[0] to be open, pending, resolved or closed",
        "['resolution']  | ['next']   | policy.pausedMetrics[0] to be firstResponse, nextResponse",
        "false           | 'no'       | policy.nextResponseIncludesFirst to be true or false",
        "'metric': 'resolution' | 'metric': 'update' | checks[0].metric to be firstResponse,",
        "'metric': 'resolution' | 'metric': 'next' | checks[0].elapsed to be absent, as next has",
        "'metric': 'resolution' | 'clock': 'next'  | checks[0].metric to be present",
        "01T09:30:00Z    | 01 09:30   | checks[0].at to be an instant in ISO 8601 with offset or Z",
        "'elapsed': 1800 | 'elapsed': '30m' | checks[0].elapsed to be a number, not",
        "'running'       | 'late'     | checks[0].outcome to be one of none, running, paused, met",
        "'running'       | null       | checks[0].outcome to be a text, not null",
        "'warnBefore': 3600, | ` `    | checks[0].warnBefore to be present",
        "'warnBefore': 3600 | 'warnBefore': -3600 | checks[0].warnBefore to be a number of seconds",
        "'warnAt': '2026-06-01T12:00:00Z' | 'warnAt': 0 | checks[0].warnAt to be a text, not 0",
        "'checks'        | 'check'    | expected checks to be present",
        "'events'        | 'event'    | expected events to be present",
        "'zone': 'UTC'   | 'zone': 'Mars/Base' | calendar.zone to be a known time zone",
        "'09:00', '17:00' | '17:00', '09:00' | calendar.week.MON[0][1] to be later than 17:00"
      })
  void a_part_that_is_not_as_it_should_be(String part, String instead, String expected)
      throws IOException {
    String replaced = part.strip().replace('\'', '"');
    assertThat(GOOD).contains(replaced);

    assertRefused(
        GOOD.replace(replaced, instead.replace('\'', '"')), "cases.json case one: ", expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "[{'id': 'a', | cases.json is not JSON (line 1)",
        "[] [] | cases.json is not JSON (line 1)",
        "{'id': 'a'} | cases.json: expected an array of cases",
        "null | cases.json: expected an array of cases",
        "['a'] | cases.json case [0]: expected the case to be an object",
        "[{}] | cases.json case [0]: expected id to be present",
        "[{'id': 7}] | cases.json case [0]: expected id to be a text, not 7",
        "[{'id': 'a'}] | cases.json case a: expected calendar to be present",
        "[{'id': 'a', 'id': 'b'}] | cases.json is not JSON (line 1)"
      })
  void a_file_that_holds_no_scenarios(String text, String expected) throws IOException {
    assertRefused(text.replace('\'', '"'), expected, "");
  }

  @Test
  void events_have_to_be_an_array_that_is_not_empty() throws IOException {
    String before = GOOD.substring(0, GOOD.indexOf("\"events\""));

    assertRefused(
        before + "\"events\": [], \"checks\": []}]",
        "cases.json case one: ",
        "events to be an array that begins with the event created");
    assertRefused(
        before + "\"events\": {}, \"checks\": []}]",
        "cases.json case one: ",
        "events to be an array");
  }

  @Test
  void a_missing_file_and_bad_usage() {
    assertRefused(LabRun.in(folder, "tickets", "absent.json"), "no such file: ", "absent.json");
    assertRefused(LabRun.in(folder, "tickets"), "CASES.json is missing", "usage: lab tickets");
    assertRefused(LabRun.in(folder, "tickets", "a", "b"), "one CASES.json only", "usage");
    assertRefused(LabRun.in(folder, "tickets", "a", "--fast"), "unknown option --fast", "usage");
  }

  private void assertRefused(String text, String start, String expected) throws IOException {
    assertRefused(run(text), start, expected);
  }

  private static void assertRefused(LabRun run, String start, String expected) {
    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("lab: ")
        .contains(start)
        .contains(expected);
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  private LabRun run(String text) throws IOException {
    Files.writeString(folder.resolve("cases.json"), text);
    return LabRun.in(folder, "tickets", "cases.json");
  }
}
