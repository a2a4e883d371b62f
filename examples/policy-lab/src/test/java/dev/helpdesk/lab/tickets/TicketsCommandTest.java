package dev.helpdesk.lab.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.lab.LabRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TicketsCommandTest {

  private static final String SCENARIO =
      """
      {"id": "%s", %s
       "calendar": {"zone": "UTC", "week": {"MON": [["09:00", "17:00"]]}},
       "policy": {"firstResponse": 3600, "resolution": 14400, "pauseIn": ["pending"],
                  "pausedMetrics": ["resolution"]},
       "events": [{"at": "2026-06-01T09:00:00Z", "type": "created", "state": "open"},
                  {"at": "2026-06-01T10:00:00Z", "type": "state", "to": "pending"},
                  {"at": "2026-06-01T10:30:00.5Z", "type": "state", "to": "open"}],
       "checks": [%s]}
      """;

  @TempDir Path folder;

  @Test
  void every_member_that_differs_is_told_in_a_line_of_its_own() throws IOException {
    write(
        scenario("one", "", check("10:30:00.5", "\"due\": null, \"pausedBusiness\": 1800")),
        scenario("two", "", check("10:30:00.5", "\"pausedBusiness\": 1800.5")));

    LabRun run = LabRun.in(folder, "tickets", "cases.json");

    assertThat(run.out())
        .containsExactlyInAnyOrder(
            "one: at 2026-06-01T10:30:00.500Z resolution due: expected null, got"
                + " 2026-06-01T13:30:00.500Z",
            "one: at 2026-06-01T10:30:00.500Z resolution pausedBusiness: expected 1800, got 1800.5",
            "tickets: 1 agree, 1 differ");
    assertThat(run.lastLine()).isEqualTo("tickets: 1 agree, 1 differ");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void a_case_with_an_edge_is_reported_apart_and_never_differs() throws IOException {
    write(
        scenario("one", "", check("09:30:00", "\"elapsed\": 1800")),
        scenario("two", "\"edge\": \"why\",", check("09:30:00", "\"outcome\": \"met\"")),
        scenario("three", "\"edge\": true,", check("09:30:00", "\"remaining\": 12600")));

    LabRun run = LabRun.in(folder, "tickets", "cases.json");

    assertThat(run.out())
        .containsExactly(
            "edge two: at 2026-06-01T09:30:00Z resolution outcome: expected met, got running",
            "edge cases, not counted: 1 agree, 1 differ",
            "tickets: 1 agree, 0 differ");
    assertThat(run.exit()).isZero();
  }

  @Test
  void the_full_result_is_written_as_json() throws IOException {
    write(
        scenario("one", "", check("09:30:00", "\"elapsed\": 1")),
        scenario("two", "\"edge\": 1,", check("09:30:00", "\"elapsed\": 1800")));

    LabRun run = LabRun.in(folder, "tickets", "cases.json", "--json", "result.json");

    assertThat(run.exit()).isEqualTo(1);
    JsonNode result = Shipped.read(folder.resolve("result.json"));
    assertThat(result.get("agree").asInt()).isZero();
    assertThat(result.get("differ").asInt()).isEqualTo(1);
    assertThat(result.at("/edge/agree").asInt()).isEqualTo(1);
    assertThat(result.get("differing")).hasSize(1);
    assertThat(result.at("/differing/0/id").asText()).isEqualTo("one");
    assertThat(result.at("/differing/0/member").asText()).isEqualTo("elapsed");
    assertThat(result.at("/differing/0/expected").asText()).isEqualTo("1");
    assertThat(result.at("/differing/0/got").asText()).isEqualTo("1800");
  }

  @Test
  void what_happens_after_the_last_check_is_played_as_well_and_a_file_may_be_empty()
      throws IOException {
    write(scenario("one", "", ""));
    assertThat(LabRun.in(folder, "tickets", "cases.json").out())
        .containsExactly("tickets: 1 agree, 0 differ");

    Files.writeString(folder.resolve("cases.json"), "[]");
    assertThat(LabRun.in(folder, "tickets", "cases.json").out())
        .containsExactly("tickets: 0 agree, 0 differ");
  }

  @Test
  void before_the_ticket_is_created_there_is_nothing() throws IOException {
    write(
        scenario(
            "one",
            "",
            check("08:00:00", "\"due\": null, \"outcome\": \"none\", \"elapsed\": 0")
                + ", {\"at\": \"2026-06-01T08:00:00Z\", \"metric\": \"next\", \"due\": null}"));

    assertThat(LabRun.in(folder, "tickets", "cases.json").out())
        .containsExactly("tickets: 1 agree, 0 differ");
  }

  @Test
  void checks_may_stand_in_any_order_and_members_that_are_not_known_are_passed_over()
      throws IOException {
    write(
        scenario(
            "one",
            "\"source\": \"by hand\",",
            check("12:00:00", "\"outcome\": \"running\", \"comment\": \"late\"")
                + ", "
                + check("10:15:00", "\"outcome\": \"paused\"")));

    assertThat(LabRun.in(folder, "tickets", "cases.json").out())
        .containsExactly("tickets: 1 agree, 0 differ");
  }

  private static String scenario(String id, String member, String checks) {
    return SCENARIO.formatted(id, member, checks);
  }

  private static String check(String time, String members) {
    return "{\"at\": \"2026-06-01T%sZ\", \"metric\": \"resolution\", %s}".formatted(time, members);
  }

  private void write(String... scenarios) throws IOException {
    Files.writeString(folder.resolve("cases.json"), "[" + String.join(",", scenarios) + "]");
  }
}
