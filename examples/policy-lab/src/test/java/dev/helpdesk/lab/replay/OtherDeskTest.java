package dev.helpdesk.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.lab.LabRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs of other desks need a profile and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherDeskTest {

  private static final String LOG =
      """
      Caso;Momento;Estado;Gravedad;Equipo;Técnico
      7;3/2/2025 09:00;Nuevo;Alta;?;?
      8;3/2/2025 09:10;Nuevo;Baja;Redes;Ana
      7;3/2/2025 09:30;En curso;Alta;Redes;Ana
      7;3/2/2025 10:00;En curso;Baja;Redes;Luis
      8;3/2/2025 10:10;Resuelto;Baja;Redes;Ana
      7;3/2/2025 12:00;A la espera;Baja;Servidores;"Eva, la jefa"
      7;3/2/2025 15:00;Nuevo;Baja;Redes;Ana
      7;4/2/2025 09:00;Anulado;Baja;Redes;Ana
      """;

  private static final String PROFILE =
      """
      {
        "caseId": "Caso",
        "at": "Momento",
        "state": {
          "column": "Estado",
          "map": {
            "Nuevo": "new", "En curso": "in progress", "A la espera": "waiting",
            "Resuelto": "resolved", "Anulado": "given up"
          },
          "categories": { "given up": "cancelled" }
        },
        "priority": { "column": "Gravedad", "map": { "Alta": "P1", "Baja": "P4" } },
        "group": "Equipo",
        "assignee": "Técnico",
        "format": { "separator": ";", "missing": ["?"], "times": "d/M/yyyy HH:mm" },
        "snapshots": ["2025-02-03 10:05"]
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void write_the_log_and_its_profile() throws IOException {
    Files.writeString(folder.resolve("log.csv"), "\uFEFF" + LOG);
    Files.writeString(folder.resolve("profile.json"), PROFILE);
  }

  @Test
  void columns_states_and_times_are_those_of_the_profile() {
    JsonNode seen = replay();

    assertThat(seen.path("cases").asInt()).isEqualTo(2);
    assertThat(seen.path("rows").asInt()).isEqualTo(8);
    assertThat(seen.path("last_state").toString()).isEqualTo("{\"given up\":1,\"resolved\":1}");
    assertThat(seen.path("minutes_spent_per_state").path("waiting").asInt()).isEqualTo(180);
    assertThat(seen.path("state_snapshot").path("2025-02-03 10:05").toString())
        .isEqualTo("{\"in progress\":1,\"new\":1}");
  }

  @Test
  void what_the_workflow_does_not_know_is_refused_counted_and_followed() {
    JsonNode seen = replay();

    assertThat(seen.path("refused").path("asked").toString())
        .isEqualTo("{\"workflow.not-possible: waiting > new\":1}");
    assertThat(seen.path("transitions_incl_same_state").path("waiting > new").asInt()).isEqualTo(1);
  }

  @Test
  void a_priority_alone_finds_its_cell_of_the_matrix() {
    JsonNode seen = replay();

    assertThat(seen.path("rows_agreeing_with_4_level_matrix").asInt()).isEqualTo(8);
    assertThat(seen.path("priority_changes").toString()).isEqualTo("{\"1 > 4\":1}");
    assertThat(seen.path("priority_at_close").toString()).isEqualTo("{\"Baja\":2}");
  }

  @Test
  void groups_and_agents_are_known_as_soon_as_the_log_names_them() {
    JsonNode seen = replay();

    assertThat(seen.path("reassignments_total").asInt()).isEqualTo(2);
    assertThat(seen.path("assignee_changes_seen").asInt()).isEqualTo(3);
    assertThat(seen.path("top_closing_groups").path("Redes").asInt()).isEqualTo(2);
  }

  @Test
  void case_instant_and_state_are_enough() throws IOException {
    Files.writeString(
        folder.resolve("log.csv"),
        """
        id,when,what
        a,2025-03-01T10:00:00+01:00,open
        a,2025-03-01 09:30,closed
        a,2025-03-01T09:15Z,closed
        """);
    Files.writeString(
        folder.resolve("profile.json"),
        """
        {"caseId": "id", "at": "when",
         "state": {"column": "what", "map": {"open": "open", "closed": "closed"}}}
        """);

    JsonNode seen = replay();

    assertThat(seen.path("minutes_spent_per_state").path("open").asInt()).isEqualTo(30);
    assertThat(seen.path("event_pairs_going_back_in_time").asInt()).isEqualTo(1);
    assertThat(seen.path("refused").path("total").asInt()).isZero();
    assertThat(seen.has("priority_changes")).isFalse();
  }

  @Test
  void a_case_whose_levels_the_matrix_lacks_is_registered_without_them() throws IOException {
    Files.writeString(
        folder.resolve("log.csv"),
        "id,when,what,how\na,2025-03-01,new,huge\na,2025-03-02,closed,low\n");
    Files.writeString(folder.resolve("profile.json"), small("\"impact\": \"how\""));

    JsonNode seen = replay();

    assertThat(seen.path("rows").asInt()).isEqualTo(2);
    assertThat(seen.path("refused").path("asked").toString())
        .isEqualTo("{\"classification.level-unknown: register\":1}");
    assertThat(seen.path("impact_urgency_priority_rows").toString())
        .isEqualTo("{\"0 > 0 > 0\":1,\"3 > 0 > 0\":1}");
  }

  @Test
  void the_rows_of_a_case_that_can_not_be_registered_are_counted() throws IOException {
    Files.writeString(
        folder.resolve("log.csv"),
        "id,when,what,sort\na,2025-03-01,new,wish\na,2025-03-02,closed,wish\nb,2025-03-02,new,incident\n");
    Files.writeString(folder.resolve("profile.json"), small("\"kind\": \"sort\""));

    JsonNode seen = replay();

    assertThat(seen.path("cases").asInt()).isEqualTo(1);
    assertThat(seen.path("refused").path("by_reason").toString())
        .isEqualTo("{\"intake.kind-unknown\":2,\"lab.case-not-registered\":1}");
  }

  @Test
  void a_group_that_changes_with_the_reopening_or_the_end_is_followed() throws IOException {
    Files.writeString(
        folder.resolve("log.csv"),
        "id,when,what,team\na,2025-03-01,closed,x\na,2025-03-02,active,y\na,2025-03-03,closed,z\n");
    Files.writeString(
        folder.resolve("profile.json"),
        small("\"group\": \"team\"").replace("\"new\": \"new\"", "\"active\": \"active\""));

    JsonNode seen = replay();

    assertThat(seen.path("reopens_total").asInt()).isEqualTo(1);
    assertThat(seen.path("reassignments_total").asInt()).isEqualTo(2);
    assertThat(seen.path("top_closing_groups").toString()).isEqualTo("{\"z\":1}");
    assertThat(seen.path("refused").path("asked").toString()).isEqualTo("{}");
  }

  @Test
  void states_may_be_those_of_the_default_policy_or_stand_for_a_category_of_it()
      throws IOException {
    Files.writeString(
        folder.resolve("profile.json"),
        PROFILE
            .replace("\"in progress\"", "\"in-progress\"")
            .replace("\"resolved\"", "\"in-verification\"")
            .replace("\"given up\"", "\"cancelled\"")
            .replace("\"snapshots\"", "\"policy\": \"default\", \"snapshots\""));

    JsonNode seen = replay();

    assertThat(seen.path("rows").asInt()).isEqualTo(8);
    assertThat(seen.path("first_state").path("registered").asInt()).isEqualTo(2);
    assertThat(seen.path("last_state").path("cancelled").asInt()).isEqualTo(1);
  }

  private static String small(String member) {
    return """
        {"caseId": "id", "at": "when", %s,
         "state": {"column": "what", "map": {"new": "new", "closed": "closed"}}}
        """
        .formatted(member);
  }

  private JsonNode replay() {
    return LabRun.replay(folder, "log.csv", "--profile", "profile.json");
  }
}
