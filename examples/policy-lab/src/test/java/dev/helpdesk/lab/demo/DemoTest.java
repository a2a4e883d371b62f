package dev.helpdesk.lab.demo;

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

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoTest {

  private static final String LAST = "demo: 100 events, 34 notifications, 0 problems";

  @TempDir Path folder;

  @Test
  void the_story_ends_without_problems() {
    LabRun run = LabRun.in(folder, "demo");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lastLine()).isEqualTo(LAST);
    assertThat(run.out()).noneMatch(line -> line.contains("NOT OK"));
  }

  @Test
  void intake_gives_a_folio_an_acknowledgement_and_what_the_ticket_resembles() {
    assertThat(LabRun.in(folder, "demo").out())
        .containsSubsequence(
            "            - registered as INC-2026-000002",
            "            - impact medium x urgency medium = priority P3",
            "            - assigned to Ana of first-line (level 1); load: Ana 0, Luis 0",
            "            - compared with what is known: resembles INC-2026-000001, by term x6 3.6,"
                + " code 0.9",
            "            > Rosa: [INC-2026-000002] We received your request",
            "            - impact high x urgency medium = priority P2",
            "            - clock resolution stands still at 30 min",
            "            - clock resolution goes on from 30 min, having stood still for 1 h 2 min 15 s");
  }

  @Test
  void what_fell_due_in_one_jump_bears_its_own_instants() {
    assertThat(LabRun.in(folder, "demo").out())
        .containsSubsequence(
            "Monday 30 March 2026 (Europe/Madrid, +02:00)",
            "11:02:15    - WARNING: 50 % of resolution used at exactly 11:02:15",
            "13:02:15    - WARNING: 75 % of resolution used at exactly 13:02:15",
            "15:02:15    - BREACH: the 8 h of resolution ran out at exactly 15:02:15",
            "            - decision asked of Clara, level 1 of the directory, to answer by 15:32:15",
            "15:32:15    - Clara (level 1) did not answer; the next level is asked",
            "            - decision asked of Hugo, level 2 of the directory, to answer by 16:02:15");
  }

  @Test
  void the_end_is_told_from_both_escalations_to_the_survey() {
    assertThat(LabRun.in(folder, "demo").out())
        .containsSubsequence(
            "            - escalated from level 1 to level 2, second-line",
            "            - decided by Hugo: more resources",
            "            - now awaiting-conformity",
            "            - reopened: now in-progress",
            "            - now approved",
            "            - now closed",
            "            - courtesy 5, patience 4, help 5, overall 4 of 5",
            "  8 parts without a gap: 89 h 30 min since the registration, of which 10 h 7 min 45 s"
                + " counted.",
            "  Closed successfully: 100.0% (2 of 2)");
  }

  @Test
  void it_is_told_in_spanish_too() {
    LabRun run = LabRun.in(folder, "demo", "--language", "es");

    assertThat(run.exit()).isZero();
    assertThat(run.lastLine()).isEqualTo(LAST);
    assertThat(run.out())
        .containsSubsequence(
            "            > Rosa: [INC-2026-000002] Recibimos su solicitud",
            "15:02:15    - INCUMPLIMIENTO: las 8 h de resolución se agotaron exactamente a las"
                + " 15:02:15",
            "  Cerrados con éxito: 100,0 % (2 de 2)");
  }

  @Test
  void the_whole_result_is_written_as_json() throws IOException {
    LabRun.in(folder, "demo", "--json", "demo.json");

    JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("demo.json")));
    assertThat(json.get("history")).hasSize(100);
    assertThat(json.get("sent")).hasSize(34);
    assertThat(json.get("problems")).isEmpty();
  }

  @Test
  void no_line_is_too_long_to_read() {
    for (String language : List.of("en", "es")) {
      assertThat(LabRun.in(folder, "demo", "--language", language).out())
          .allMatch(line -> line.length() <= 100);
    }
  }

  @Test
  void bad_usage_is_answered_in_one_line() {
    assertThat(LabRun.in(folder, "demo", "now").err())
        .containsExactly(
            "lab: unknown argument now; usage: lab demo [--language en|es]"
                + " [--store memory|h2|jdbc:h2:…|jdbc:postgresql:…] [--json FILE]");
    assertThat(LabRun.in(folder, "demo", "--language", "fr").exit()).isEqualTo(2);
  }
}
