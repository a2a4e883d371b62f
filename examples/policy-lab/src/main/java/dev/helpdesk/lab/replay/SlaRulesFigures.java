package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.sla.ClockStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Holds the verdicts of the clocks against those of the log itself. */
final class SlaRulesFigures {

  private static final String MET = "met";
  private static final int DIGITS = 5;

  private final Profile profile;
  private final List<CaseSeen> cases;
  private final Map<String, LogRow> lastRows;

  SlaRulesFigures(Profile profile, List<CaseSeen> cases, Map<String, LogRow> lastRows) {
    this.profile = profile;
    this.cases = cases;
    this.lastRows = lastRows;
  }

  /** Adds a table for each rule: how often clock and log agree, and how they differ. */
  void addTo(ObjectNode json) {
    for (SlaRules.Rule rule : profile.sla().rules()) {
      add(rule, json.putObject(rule.name()));
    }
  }

  private void add(SlaRules.Rule rule, ObjectNode json) {
    long[][] counts = new long[2][2];
    for (CaseSeen seen : cases) {
      String metric = SlaRulesPolicy.metric(rule, seen.record().kind());
      boolean met = seen.clocks().get(metric) == ClockStatus.MET;
      LogRow last = lastRows.get(seen.id());
      boolean made = last != null && MET.equals(last.value(Field.VERDICT));
      counts[met ? 1 : 0][made ? 1 : 0]++;
    }
    json.put("predicted_met_and_made_sla", counts[1][1]);
    json.put("predicted_met_but_not", counts[1][0]);
    json.put("predicted_missed_but_made_sla", counts[0][1]);
    json.put("predicted_missed_and_not", counts[0][0]);
    double agreeing = counts[1][1] + counts[0][0];
    BigDecimal share = BigDecimal.valueOf(agreeing / cases.size());
    json.put("accuracy", share.setScale(DIGITS, RoundingMode.HALF_EVEN).doubleValue());
    JsonNode hours = rule.hours();
    if (hours != null) {
      describe(rule, hours, json.putObject("rule"));
    }
  }

  private void describe(SlaRules.Rule rule, JsonNode hours, ObjectNode json) {
    String opened = profile.column(Field.OPENED_AT).map(Column::name).orElse("first row");
    String until = rule.until() == SlaRules.Until.RESOLVED ? "resolved" : "closed";
    String calendar = rule.calendar();
    json.put("clock", opened + " -> " + until);
    json.set("target_hours_by_final_priority", hours);
    json.put("calendar", calendar == null ? "24x7" : calendar);
    json.put("pauses", "none");
  }
}
