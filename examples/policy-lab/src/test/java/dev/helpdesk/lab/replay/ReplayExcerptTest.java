package dev.helpdesk.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.lab.LabRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example's own data: what the engine saw is what a plain count of the rows gives. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayExcerptTest {

  private static final Path EXCERPT = Path.of("data/uci-excerpt.csv.gz").toAbsolutePath();

  @TempDir static Path folder;

  private static ExcerptFigures counted;
  private static JsonNode seen;

  @BeforeAll
  static void replay_the_excerpt() throws IOException {
    counted = new ExcerptFigures(EXCERPT);
    seen = LabRun.replay(folder, EXCERPT.toString(), "--due", "row");
  }

  @Test
  void every_row_leaves_its_mark() {
    assertThat(seen.path("cases").asLong()).isEqualTo(counted.cases.size()).isLessThan(2_000);
    assertThat(seen.path("rows").asLong()).isEqualTo(counted.rows);
    assertThat(counts("events_per_state")).isEqualTo(counted.perState);
    assertThat(counts("transitions_incl_same_state")).isEqualTo(counted.moves);
    assertThat(counts("first_state")).isEqualTo(counted.firsts);
    assertThat(counts("last_state")).isEqualTo(counted.lasts);
  }

  @Test
  void time_is_spent_from_row_to_row() {
    assertThat(counts("minutes_spent_per_state")).isEqualTo(counted.minutes);
    assertThat(seen.path("event_pairs_going_back_in_time").asInt()).isEqualTo(1);
  }

  @Test
  void the_records_count_reopenings_and_changes_of_group() {
    assertThat(seen.path("reopens_total").asLong()).isEqualTo(counted.reopens).isPositive();
    assertThat(seen.path("reassignments_total").asLong()).isEqualTo(counted.reassignments);
    assertThat(seen.path("reassigned_cases").asLong()).isEqualTo(counted.reassigned).isPositive();
    assertThat(seen.path("fcr_no_reassignment_no_reopen").asLong()).isEqualTo(counted.atOnce);
  }

  @Test
  void the_matrix_gives_every_priority_of_the_log() {
    assertThat(counts("impact_urgency_priority_rows")).isEqualTo(counted.cells);
    assertThat(seen.path("rows_agreeing_with_4_level_matrix").asLong()).isEqualTo(counted.rows);
    assertThat(seen.path("cases_with_priority_change").asLong()).isEqualTo(counted.priorityChanged);
  }

  @Test
  void resolution_is_the_last_resolved_row_where_the_log_has_one() {
    JsonNode hours = seen.path("resolution_hours_opened_to_resolved");
    double mean =
        counted.resolutionHours.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    assertThat(hours.path("n").asInt()).isEqualTo(counted.resolutionHours.size());
    assertThat(hours.path("mean").asDouble()).isEqualTo(mean, Offset.offset(0.001));
  }

  @Test
  void refused_is_only_the_state_of_unknown_code() {
    assertThat(counts("refused", "asked"))
        .isEqualTo(
            Map.of(
                "workflow.not-possible: New > -100", 1L,
                "workflow.not-possible: -100 > Resolved", 1L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "end"})
  void how_often_what_is_due_is_processed_changes_nothing(String due) {
    JsonNode other = LabRun.replay(folder, EXCERPT.toString(), "--due", due);
    assertThat(other).isEqualTo(seen);
  }

  @Test
  void nor_does_it_with_clocks_warnings_reminders_and_closing_by_itself() {
    JsonNode row = LabRun.replay(folder, EXCERPT.toString(), "--timers", "--due", "row");
    JsonNode day = LabRun.replay(folder, EXCERPT.toString(), "--timers", "--due", "day");
    JsonNode end = LabRun.replay(folder, EXCERPT.toString(), "--timers", "--due", "end");

    assertThat(day).isEqualTo(row);
    assertThat(end).isEqualTo(row);
    JsonNode bare = LabRun.replay(folder, EXCERPT.toString(), "--policy", "uci");
    assertThat(row.path("history_events").asLong())
        .isGreaterThan(bare.path("history_events").asLong() + counted.rows / 2);
    assertThat(row.path("history_digest")).isNotEqualTo(seen.path("history_digest"));
  }

  @Test
  void the_verdicts_of_five_rules_are_held_against_those_of_the_log() {
    JsonNode rules = seen.path("sla_rules");

    assertThat(rules.size()).isEqualTo(5);
    for (JsonNode rule : rules) {
      assertThat(
              rule.path("predicted_met_and_made_sla").asLong()
                  + rule.path("predicted_met_but_not").asLong()
                  + rule.path("predicted_missed_but_made_sla").asLong()
                  + rule.path("predicted_missed_and_not").asLong())
          .isEqualTo(counted.cases.size());
    }
    assertThat(rules.path("always_met").path("predicted_missed_and_not").asLong()).isZero();
    assertThat(rules.path("closed_mon_fri_14_23").path("accuracy").asDouble())
        .isGreaterThan(rules.path("closed_24x7").path("accuracy").asDouble());
  }

  @Test
  void the_last_line_tells_cases_events_and_refusals() {
    LabRun run = LabRun.in(folder, "replay", EXCERPT.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lastLine())
        .matches(
            "replay: %d cases, %d events, 2 refused, [0-9.]+ s"
                .formatted(counted.cases.size(), counted.rows));
  }

  private static Map<String, Long> counts(String... path) {
    JsonNode at = seen;
    for (String member : path) {
      at = at.path(member);
    }
    Map<String, Long> counts = new HashMap<>();
    at.properties().forEach(each -> counts.put(each.getKey(), each.getValue().asLong()));
    return counts;
  }
}
