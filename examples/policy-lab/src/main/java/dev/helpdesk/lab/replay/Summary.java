package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells the figures to people. */
final class Summary {

  private static final int LISTED = 10;

  private final ObjectNode json;
  private final PrintStream out;

  Summary(ObjectNode json, PrintStream out) {
    this.json = json;
    this.out = out;
  }

  /** Prints all but the last line. */
  void print() {
    counts("Rows by state", json.path("events_per_state"));
    counts("Minutes by state", json.path("minutes_spent_per_state"));
    counts("First states", json.path("first_state"));
    counts("Last states", json.path("last_state"));
    counts("Moves, the most frequent", json.path("transitions_incl_same_state"));
    counts("Paths, the most frequent", json.path("top_paths"));
    acceptance();
    hands();
    counts("Rows by impact, urgency and priority", json.path("impact_urgency_priority_rows"));
    agreement();
    times();
    verdicts();
    json.path("state_snapshot").properties().forEach(this::snapshot);
    differences();
    refusals();
    out.printf(
        "%nHistory: %d events, digest %s%n",
        json.path("history_events").asLong(), json.path("history_digest").asText());
  }

  private void counts(String title, JsonNode counts) {
    if (counts.isEmpty()) {
      return;
    }
    out.printf("%n%s%n", title);
    List<Map.Entry<String, JsonNode>> entries = entries(counts);
    for (Map.Entry<String, JsonNode> entry : first(entries)) {
      out.printf(Locale.ROOT, "  %,14d  %s%n", entry.getValue().asLong(), entry.getKey());
    }
    if (entries.size() > LISTED) {
      out.printf("  %14s  and %d more%n", "", entries.size() - LISTED);
    }
  }

  private void acceptance() {
    JsonNode workflows = json.path("workflow_conformance");
    if (!workflows.isEmpty()) {
      out.printf("%nAccepted by workflow, of %d changes of state%n", number("state_changes_total"));
    }
    for (Map.Entry<String, JsonNode> workflow : entries(workflows)) {
      JsonNode accepted = workflow.getValue();
      out.printf(
          "  %s: %d changes, %d cases in whole%n",
          workflow.getKey(),
          accepted.path("state_changes_permitted").asLong(),
          accepted.path("cases_fully_permitted").asLong());
    }
  }

  private void hands() {
    out.printf(
        "%nReopened %d times in %d cases; reassigned %d times in %d cases%n",
        number("reopens_total"),
        number("reopened_cases"),
        number("reassignments_total"),
        number("reassigned_cases"));
    out.printf(
        "Resolved at first contact: %d cases, %d of them without waiting%n",
        number("fcr_no_reassignment_no_reopen"), number("fcr_and_no_awaiting"));
  }

  private void agreement() {
    for (Map.Entry<String, JsonNode> entry : entries(json)) {
      if (entry.getKey().startsWith("rows_agreeing_with_")) {
        out.printf(
            "  the log has the matrix's priority on %d of %d rows%n",
            entry.getValue().asLong(), number("rows"));
      }
    }
    if (json.has("cases_with_priority_change")) {
      out.printf("  cases whose priority changed: %d%n", number("cases_with_priority_change"));
    }
  }

  private void times() {
    out.println();
    spread("Hours to resolution", json.path("resolution_hours_opened_to_resolved"));
    json.path("resolution_hours_by_priority")
        .properties()
        .forEach(each -> spread("  of priority " + each.getKey(), each.getValue()));
    spread("Hours to closing", json.path("closure_hours_opened_to_closed"));
    out.printf(
        "Rows that go back in time: %d; recorded later than they say: %d%n",
        number("event_pairs_going_back_in_time"), number("rows_recorded_later"));
  }

  private void verdicts() {
    JsonNode rules = json.path("sla_rules");
    if (!rules.isEmpty()) {
      out.printf("%nVerdicts of clocks beside those of the log%n");
    }
    for (Map.Entry<String, JsonNode> entry : entries(rules)) {
      JsonNode rule = entry.getValue();
      out.printf(
          Locale.ROOT,
          "  %s: %.3f %% alike; met by both %d, by neither %d, by the clock alone %d, by the log"
              + " alone %d%n",
          entry.getKey(),
          100 * rule.path("accuracy").asDouble(),
          rule.path("predicted_met_and_made_sla").asLong(),
          rule.path("predicted_missed_and_not").asLong(),
          rule.path("predicted_met_but_not").asLong(),
          rule.path("predicted_missed_but_made_sla").asLong());
    }
  }

  private void spread(String title, JsonNode spread) {
    if (spread.path("n").asLong() > 0) {
      out.printf(
          Locale.ROOT,
          "%s: n %d, mean %.3f, median %.3f, p90 %.3f, p95 %.3f, max %.3f%n",
          title,
          spread.path("n").asLong(),
          spread.path("mean").asDouble(),
          spread.path("median").asDouble(),
          spread.path("p90").asDouble(),
          spread.path("p95").asDouble(),
          spread.path("max").asDouble());
    }
  }

  private void snapshot(Map.Entry<String, JsonNode> snapshot) {
    counts("Cases by state at " + snapshot.getKey(), snapshot.getValue());
  }

  private void differences() {
    JsonNode cases = json.path("cases_differing_from_the_logs_counters");
    if (cases.isEmpty()) {
      return;
    }
    out.printf("%nCases in which the log's own counters differ: %d%n", cases.size());
    int told = 0;
    for (JsonNode each : cases) {
      if (told++ == LISTED) {
        out.printf("  and %d more (all with --json)%n", cases.size() - LISTED);
        return;
      }
      out.printf(
          "  %s: %s %d, by the log %d%n",
          each.path("case").asText(),
          each.path("counter").asText(),
          each.path("engine").asLong(),
          each.path("log").asLong());
    }
  }

  private void refusals() {
    counts("Refused, by reason", json.path("refused").path("by_reason"));
    counts("Refused, by what was asked", json.path("refused").path("asked"));
  }

  private long number(String name) {
    return json.path(name).asLong();
  }

  private static List<Map.Entry<String, JsonNode>> entries(JsonNode object) {
    return List.copyOf(object.properties());
  }

  private static <T> List<T> first(List<T> entries) {
    return entries.subList(0, Math.min(LISTED, entries.size()));
  }
}
