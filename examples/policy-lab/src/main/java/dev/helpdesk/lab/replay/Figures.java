package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.lab.LabException;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers all figures of a replay as JSON. */
final class Figures {

  private final EventLog log;
  private final Profile profile;
  private final Replay.Result result;

  Figures(EventLog log, Profile profile, Replay.Result result) {
    this.log = log;
    this.profile = profile;
    this.result = result;
  }

  /** Returns the figures. */
  ObjectNode json() {
    List<CaseSeen> cases = result.cases();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (cases.isEmpty()) {
      return json.put("rows", 0).put("cases", 0);
    }
    new StateFigures(cases).addTo(json);
    addAcceptance(json.putObject("workflow_conformance"), cases);
    HandFigures hands = new HandFigures(cases);
    hands.addTo(json);
    addPriorities(json, cases);
    new TimeFigures(cases, unresolved()).addTo(json);
    json.put("event_pairs_going_back_in_time", log.backwards());
    json.put("rows_recorded_later", log.moved());
    if (isMeasured(profile.sla())) {
      new SlaRulesFigures(profile, cases, log.lastRows()).addTo(json.putObject("sla_rules"));
    }
    addSnapshots(json.putObject("state_snapshot"), cases);
    Tally channels = new Tally();
    cases.forEach(seen -> channels.add(seen.record().registered().channel()));
    json.set("contact_type_at_registration", channels.top());
    hands.addDifferences(json.putArray("cases_differing_from_the_logs_counters"), log.rows());
    addRefusals(json.putObject("refused"));
    json.put("history_events", cases.stream().mapToLong(CaseSeen::events).sum());
    json.put("history_digest", result.digest());
    return json;
  }

  /** Tells whether the policy that was replayed has the clocks of these rules. */
  private boolean isMeasured(SlaRules rules) {
    SlaPolicy sla = result.policy().sla();
    return !rules.isEmpty()
        && rules.rules().stream().allMatch(rule -> sla.metric(rule.name()).isPresent());
  }

  private void addAcceptance(ObjectNode json, List<CaseSeen> cases) {
    for (Map.Entry<String, String> workflow : profile.workflows().entrySet()) {
      Acceptance acceptance =
          new Acceptance(BuiltInPolicies.policy(workflow.getValue()), log.end());
      json.set(workflow.getKey(), acceptance.of(cases));
    }
  }

  private void addPriorities(ObjectNode json, List<CaseSeen> cases) {
    boolean classified = profile.has(Field.IMPACT) || profile.has(Field.URGENCY);
    Optional<Column> column = profile.column(Field.PRIORITY);
    if (!classified && column.isEmpty()) {
      return;
    }
    PriorityFigures figures = new PriorityFigures(cases, result.policy().classification().matrix());
    figures.addTo(json, column.orElse(new Column("", Map.of(), null, null)));
    if (column.isPresent()) {
      figures.addAgreement(json, log.rows());
    }
  }

  /** The cases without the column that says when they were resolved; none without such a column. */
  private Set<String> unresolved() {
    Set<String> unresolved = new HashSet<>();
    if (profile.has(Field.RESOLVED_AT)) {
      log.lastRows()
          .forEach(
              (id, row) -> {
                if (row.value(Field.RESOLVED_AT) == null) {
                  unresolved.add(id);
                }
              });
    }
    return unresolved;
  }

  private void addSnapshots(ObjectNode json, List<CaseSeen> cases) {
    Times times = new Times(null);
    for (String at : profile.snapshots()) {
      try {
        json.set(at, StateFigures.snapshot(cases, times.instant(at)).top());
      } catch (DateTimeException e) {
        throw new LabException(
            "profile " + profile.name() + ": expected snapshots to be instants, not " + at);
      }
    }
  }

  private void addRefusals(ObjectNode json) {
    json.put("total", result.refusals().total());
    json.set("by_reason", result.refusals().byReason().top());
    json.set("asked", result.refusals().asked().top());
  }
}
