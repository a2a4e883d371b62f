package dev.helpdesk.acceptance;

import dev.helpdesk.core.codec.Json;
import dev.helpdesk.core.policy.DocumentCodec;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Other versions of policies, for tests of how tickets come to them. */
final class PolicyVersions {

  private PolicyVersions() {}

  /** Returns the policy with some states, reasons or levels called otherwise, wherever they are. */
  static Policy renamed(Policy policy, Map<String, String> names) {
    String json = Json.pretty(policy, DocumentCodec.DOCUMENT);
    for (Map.Entry<String, String> name : names.entrySet()) {
      json = json.replace('"' + name.getKey() + '"', '"' + name.getValue() + '"');
    }
    return (Policy) Json.decodeStrictly(json, DocumentCodec.DOCUMENT);
  }

  /** Returns the policy with a state of its one workflow put in the place of that of its name. */
  static Policy withState(Policy policy, State changed) {
    return withWorkflow(
        policy,
        workflow -> {
          Workflow.Builder builder = Workflow.named(workflow.name()).initial(workflow.initial());
          for (State state : workflow.states()) {
            builder.state(state.name().equals(changed.name()) ? changed : state);
          }
          workflow.reasons().forEach(builder::reason);
          workflow.transitions().forEach(builder::transition);
          return builder.build();
        });
  }

  static Policy withWorkflow(Policy policy, UnaryOperator<Workflow> change) {
    WorkflowPolicy workflows = policy.workflow();
    Workflow changed = change.apply(workflows.otherwise());
    return policy.toBuilder().workflow(workflows.toBuilder().otherwise(changed).build()).build();
  }

  static Policy withSla(Policy policy, UnaryOperator<SlaPolicy.Builder> change) {
    return policy.toBuilder().sla(change.apply(policy.sla().toBuilder()).build()).build();
  }

  /** Returns the policy with its first agreement changed. */
  static Policy withAgreement(Policy policy, UnaryOperator<Agreement.Builder> change) {
    Agreement first = policy.sla().agreements().get(0);
    List<Agreement> changed = List.of(change.apply(first.toBuilder()).build());
    return withSla(policy, sla -> sla.agreements(changed));
  }
}
