package dev.helpdesk.lab.tickets;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.AssignmentStrategy;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.policy.PolicyBuilder;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.PauseRule;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The policy a scenario is played by: nothing happens by itself but clocks.
 *
 * <p>Each of the scenario's terms is an agreement, which a rule chooses by the ticket's category;
 * so a change of terms is a classification.
 */
final class ScenarioPolicy {

  /** The tenant's calendar that all agreements count by. */
  static final String CALENDAR = "scenario";

  /** The category of tickets that are promised nothing. */
  static final String NOTHING = "nothing";

  private final List<Terms> terms;
  private final List<Duration> warnings;
  private final Policy policy;

  ScenarioPolicy(Scenario scenario) {
    terms = scenario.allTerms();
    warnings = scenario.warnings();
    SlaPolicy.Builder sla = SlaPolicy.builder();
    boolean includesFirst = !terms.isEmpty() && terms.get(0).includesFirst();
    sla.metric(Metric.firstResponse(CaseMetric.FIRST_RESPONSE.metric()).build());
    sla.metric(
        Metric.nextResponse(CaseMetric.NEXT_RESPONSE.metric())
            .includesFirst(includesFirst)
            .build());
    sla.metric(Metric.resolution(CaseMetric.RESOLUTION.metric()).build());
    for (Terms each : terms) {
      Agreement agreement = agreement(each);
      sla.agreement(agreement);
      sla.rule(
          AgreementRule.builder(category(each), agreement.id())
              .categories(List.of(category(each)))
              .build());
    }
    policy = calm().workflow(WorkflowPolicy.builder(workflow()).build()).sla(sla.build()).build();
  }

  /** Returns the policy. */
  Policy policy() {
    return policy;
  }

  /** Returns the category of tickets that are promised this; null for nothing. */
  String category(@Nullable Terms promised) {
    return promised == null ? NOTHING : "terms-" + terms.indexOf(promised);
  }

  private Agreement agreement(Terms promised) {
    Agreement.Builder agreement = Agreement.of(category(promised)).calendar(CALENDAR);
    promised.targets().forEach((metric, target) -> agreement.target(metric.metric(), target));
    for (CaseMetric metric : CaseMetric.values()) {
      agreement.pauses(metric.metric(), pauses(promised, metric));
    }
    warnings.forEach(before -> agreement.warning(Warning.beforeDue(before)));
    return agreement.build();
  }

  private static List<PauseRule> pauses(Terms promised, CaseMetric metric) {
    return promised.pauses(metric).stream()
        .sorted()
        .map(state -> PauseRule.of(state.category()))
        .toList();
  }

  /** From each state to each other, as a log may leap anywhere. */
  private static Workflow workflow() {
    Workflow.Builder workflow = Workflow.named("scenario").initial(CaseState.OPEN.title());
    for (CaseState state : CaseState.values()) {
      workflow.state(state.title(), state.category());
    }
    for (CaseState to : CaseState.values()) {
      List<String> from = new ArrayList<>();
      Stream.of(CaseState.values())
          .filter(state -> state != to)
          .forEach(state -> from.add(state.title()));
      workflow.transition(
          Transition.named(to.title()).from(from).to(to.title()).by(Relation.AGENT));
    }
    return workflow.build();
  }

  private static PolicyBuilder calm() {
    NotificationPolicy.Builder notification = Policy.defaults().notification().toBuilder();
    Policy.defaults().notification().rules().forEach(rule -> notification.withoutRule(rule.name()));
    return Policy.builder()
        .assignment(AssignmentPolicy.builder().strategy(AssignmentStrategy.QUEUE).build())
        .escalation(EscalationPolicy.builder().build())
        .knowledge(Policy.defaults().knowledge().toBuilder().enabled(false).build())
        .survey(SurveyPolicy.builder().enabled(false).build())
        .notification(notification.build());
  }
}
