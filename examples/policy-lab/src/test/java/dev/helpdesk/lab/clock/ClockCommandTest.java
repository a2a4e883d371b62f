package dev.helpdesk.lab.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockCommandTest {

  /** Monday 2 March 2026, 10:00 to 18:00 in UTC. */
  private static final String MONDAY =
      "'calendar': {'zone': 'UTC', 'week': {'MON': [['10:00', '18:00']]}}";

  /** The same hours on one date and never again. */
  private static final String ONCE =
      "'calendar': {'zone': 'UTC', 'exceptions': {'2026-03-02': [['10:00', '18:00']]}}";

  private static final String NEVER_CLOSED =
      "'calendar': {'zone': 'UTC', 'week': {'MON': [['00:00', '24:00']],"
          + " 'TUE': [['00:00', '24:00']], 'WED': [['00:00', '24:00']], 'THU': [['00:00', '24:00']],"
          + " 'FRI': [['00:00', '24:00']], 'SAT': [['00:00', '24:00']], 'SUN': [['00:00', '24:00']]}}";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "'op': 'add', 'start': '2026-03-02T09:00Z', 'seconds': 60 | '2026-03-02T10:01:00Z'",
        "'op': 'add', 'start': '2026-03-02T12:00:00+02:00', 'seconds': 0.25 | '2026-03-02T10:00:00.25Z'",
        "'op': 'add', 'start': '2026-03-02T10:00:00Z', 'seconds': 28800.0 | '2026-03-02T18:00:00Z'",
        "'op': 'add', 'start': '2026-03-02T09:00:00Z', 'seconds': 0 | '2026-03-02T09:00:00Z'",
        "'op': 'subtract', 'start': '2026-03-02T19:00:00Z', 'seconds': 60 | '2026-03-02T17:59:00Z'",
        "'op': 'between', 'start': '2026-03-02T09:00:00Z', 'end': '2026-03-02T11:00:00Z' | 3600",
        "'op': 'between', 'start': '2026-03-02T17:59:59.387654321Z', 'end': '2026-03-03T00:00:00Z' | 0.612345679",
        "'op': 'between', 'start': '2026-03-02T11:00:00Z', 'end': '2026-03-02T09:00:00Z' | -3600.000",
        "'op': 'isOpen', 'start': '2026-03-02T10:00:00Z' | true",
        "'op': 'isOpen', 'start': '2026-03-02T18:00:00Z' | false",
        "'op': 'nextOpen', 'start': '2026-03-02T18:00:00Z' | '2026-03-09T12:00:00+02:00'",
        "'op': 'prevOpen', 'start': '2026-03-08T00:00:00Z' | '2026-03-02T18:00:00Z'",
        "'op': 'nextClose', 'start': '2026-03-02T18:00:00Z' | '2026-03-09T18:00:00Z'",
        "'op': 'nextStart', 'start': '2026-03-02T10:00:00Z' | '2026-03-09T10:00:00Z'"
      })
  void every_operation_answers(String question, String expect) throws IOException {
    LabRun run = run("[{'id': 'a', " + MONDAY + ", " + question + ", 'expect': " + expect + "}]");

    assertThat(run).isEqualTo(well("clock: 1 agree, 0 differ"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "'add', 'start': '2026-03-02T10:00:00Z', 'seconds': 28801",
        "'add', 'start': '2026-03-02T10:00:00Z', 'seconds': 1e17",
        "'subtract', 'start': '2026-03-03T10:00:00Z', 'seconds': 28801",
        "'nextOpen', 'start': '2026-03-02T18:00:00Z'",
        "'prevOpen', 'start': '2026-03-02T10:00:00Z'",
        "'nextClose', 'start': '2026-03-02T18:00:00Z'",
        "'nextStart', 'start': '2026-03-02T10:00:00Z'"
      })
  void null_is_expected_where_business_time_runs_out(String question) throws IOException {
    String asked = "'id': 'a', " + ONCE + ", 'op': " + question;

    assertThat(run("[{" + asked + ", 'expect': null}]"))
        .isEqualTo(well("clock: 1 agree, 0 differ"));
    LabRun differs = run("[{" + asked + ", 'expect': '2027-01-01T00:00:00Z'}]");
    assertThat(differs.out())
        .containsExactly(
            "a: expected 2027-01-01T00:00:00Z, got no business time", "clock: 0 agree, 1 differ");
    assertThat(differs.exit()).isEqualTo(1);
  }

  @Test
  void a_calendar_that_never_closes_has_no_close_and_no_opening() throws IOException {
    for (String op : new String[] {"nextClose", "nextStart"}) {
      LabRun run =
          run(
              "[{'id': 'a', %s, 'op': '%s', 'start': '2026-03-02T10:00:00Z', 'expect': null}]"
                  .formatted(NEVER_CLOSED, op));
      assertThat(run).isEqualTo(well("clock: 1 agree, 0 differ"));
    }
  }

  @Test
  void one_line_tells_each_case_that_differs_and_the_exit_code_that_there_is_one()
      throws IOException {
    LabRun run =
        run(
            """
            [{'id': 'right', %1$s, 'op': 'isOpen', 'start': '2026-03-02T10:00:00Z', 'expect': true},
             {'id': 'twice', %1$s, 'op': 'isOpen', 'start': '2026-03-02T10:00:00Z', 'expect': false},
             {'id': 'twice', %1$s, 'op': 'between', 'start': '2026-03-02T10:00:00Z',
              'end': '2026-03-03T00:00:00Z', 'expect': 28800.5},
             {'id': 'null', %1$s, 'op': 'nextOpen', 'start': '2026-03-02T10:00:00Z', 'expect': null}]
            """
                .formatted(MONDAY));

    assertThat(run.out())
        .containsExactly(
            "twice: expected false, got true",
            "twice: expected 28800.5, got 28800",
            "null: expected no business time, got 2026-03-02T10:00:00Z",
            "clock: 1 agree, 3 differ");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void edge_cases_are_told_apart_and_never_counted_even_when_they_ask_for_what_is_refused()
      throws IOException {
    LabRun run =
        run(
            """
            [{'id': 'counted', %1$s, 'op': 'isOpen', 'start': '2026-03-02T10:00:00Z', 'expect': true},
             {'id': 'same', 'edge': 'closing', %1$s, 'op': 'isOpen', 'start': '2026-03-02T18:00:00Z',
              'expect': false},
             {'id': 'camp', 'edge': null, %1$s, 'op': 'add', 'start': '2026-03-02T10:00:00Z',
              'seconds': 28800, 'expect': '2026-03-09T10:00:00Z'},
             {'id': 'minus', 'edge': 'negative', %1$s, 'op': 'add', 'start': '2026-03-02T10:00:00Z',
              'seconds': -60, 'expect': '2026-02-23T17:59:00Z'},
             {'id': 'loop', 'edge': 'hang', 'calendar': {'zone': 'UTC', 'week': {}}, 'op': 'nextOpen',
              'start': '2026-03-02T10:00:00Z', 'expect': 'error'}]
            """
                .formatted(MONDAY));

    assertThat(run)
        .isEqualTo(
            well(
                "edge camp: expected 2026-03-09T10:00:00Z, got 2026-03-02T18:00:00Z",
                "edge minus: expected 2026-02-23T17:59:00Z,"
                    + " got refused: expected seconds to be zero or more, not -60",
                "edge loop: expected \"error\", got refused: expected calendar.week to be a week or"
                    + " exceptions with open hours",
                "edge cases, not counted: 1 agree, 3 differ",
                "clock: 1 agree, 0 differ"));
  }

  @Test
  void an_empty_file_of_cases_agrees() throws IOException {
    assertThat(run("[]")).isEqualTo(well("clock: 0 agree, 0 differ"));
  }

  @Test
  void the_whole_result_is_written_as_json() throws IOException {
    LabRun run =
        run(
            """
            [{'id': 'a', %1$s, 'op': 'between', 'start': '2026-03-02T09:00:00Z', 'rule': 4,
              'end': '2026-03-02T12:00:00.5Z', 'expect': 7200.50, 'note': 'two hours and a half second'},
             {'id': 'b', %1$s, 'op': 'between', 'start': '2026-03-02T09:00:00Z',
              'end': '2026-03-09T00:00:00Z', 'expect': 30000},
             {'id': 'c', 'edge': 'closing', %2$s, 'op': 'nextClose', 'start': '2026-03-03T00:00:00Z',
              'expect': '2026-03-09T18:00:00Z'}]
            """
                .formatted(MONDAY, ONCE),
            "--json",
            "result.json");

    assertThat(run.exit()).isEqualTo(1);
    JsonNode result = new ObjectMapper().readTree(folder.resolve("result.json").toFile());
    assertThat(result.toString().replace('"', '\''))
        .isEqualTo(
            "{'agree':1,'differ':1,'edge':{'agree':0,'differ':1},'cases':["
                + "{'id':'a','op':'between','agrees':true,'expected':7200.5,'got':7200.5,"
                + "'note':'two hours and a half second'},"
                + "{'id':'b','op':'between','agrees':false,'expected':30000,'got':28800},"
                + "{'id':'c','op':'nextClose','agrees':false,'expected':'2026-03-09T18:00:00Z',"
                + "'got':null,'edge':'closing'}]}");
  }

  private static LabRun well(String... out) {
    return new LabRun(0, List.of(out), List.of());
  }

  private LabRun run(String cases, String... options) throws IOException {
    Files.writeString(folder.resolve("cases.json"), cases.replace('\'', '"'));
    String[] arguments = new String[options.length + 2];
    arguments[0] = "clock";
    arguments[1] = "cases.json";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return LabRun.in(folder, arguments);
  }
}
