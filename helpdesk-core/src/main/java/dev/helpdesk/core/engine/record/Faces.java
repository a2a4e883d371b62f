package dev.helpdesk.core.engine.record;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.ClassificationView;
import dev.helpdesk.core.classification.internal.Drifting;
import dev.helpdesk.core.escalation.EscalationView;
import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.event.Match;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.relation.Link;
import dev.helpdesk.core.sla.AgreementView;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Explanation;
import dev.helpdesk.core.sla.internal.Clocks;
import dev.helpdesk.core.sla.internal.Explanations;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.workflow.Action;
import dev.helpdesk.core.workflow.Actions;
import dev.helpdesk.core.workflow.Reopening;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.core.workflow.internal.AskedFacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What rooms show of their slices. The one way from a record to a room's public views. */
public final class Faces {

  private Faces() {}

  /** Returns a ticket's clocks as of an instant. */
  public static List<ClockView> clocks(
      DeskRecord record, Instant now, Function<String, @Nullable BusinessTime> calendars) {
    return Clocks.view(Rooms.SLA.of(record), now, calendars);
  }

  /** Returns under which agreement a ticket stands, and why; empty before that was decided. */
  public static Optional<AgreementView> agreement(DeskRecord record) {
    AgreementChosen chosen = Rooms.SLA.of(record).chosen();
    long version = record.view().registered().policyVersion();
    return Optional.ofNullable(chosen).map(event -> AgreementView.of(event, version));
  }

  /** Returns a ticket's hierarchical escalations. */
  public static List<EscalationView> escalations(DeskRecord record) {
    return Rooms.ESCALATION.of(record).escalations();
  }

  /** Returns a ticket's links. */
  public static List<Link> links(DeskRecord record) {
    return Rooms.RELATION.of(record).links();
  }

  /** Returns how a ticket is classified, and where that is not as rules and matrix say. */
  public static ClassificationView classification(DeskRecord record, ClassificationPolicy policy) {
    return Drifting.view(Rooms.CLASSIFICATION.of(record), record.view().rank(), policy);
  }

  /** Returns what resembled a ticket when it was compared last. */
  public static List<Match> suggestions(DeskRecord record) {
    return Rooms.KNOWLEDGE.of(record).suggestions();
  }

  /** Returns the explanation of one of a ticket's clocks, or empty when it never ran. */
  public static Optional<Explanation> explain(
      String metric,
      List<Happened> history,
      Function<String, @Nullable BusinessTime> calendars,
      Instant now) {
    return Explanations.explain(metric, history, calendars, now);
  }

  /** Returns what the actor of a situation may do with its ticket, also what is held back. */
  public static List<Action> actions(WorkflowPolicy policy, Situation situation) {
    Workflow workflow = policy.workflow(situation.record().kind());
    Reopening reopening =
        Reopening.of(workflow, situation.record(), situation.now(), situation::calendar);
    return Actions.of(workflow, situation.record(), new AskedFacts(situation))
        .all(situation.actor(), reopening);
  }
}
