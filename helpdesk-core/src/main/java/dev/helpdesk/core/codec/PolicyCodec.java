package dev.helpdesk.core.codec;

import dev.helpdesk.core.policy.Policy;

/** How a policy is written: one member for each section. */
public final class PolicyCodec {

  /** A whole policy. */
  public static final ObjectCodec<Policy> POLICY =
      Records.of(
          (intake,
              classification,
              workflow,
              sla,
              assignment,
              escalation,
              conversation,
              relation,
              knowledge,
              survey,
              notification) ->
              Policy.builder()
                  .intake(intake)
                  .classification(classification)
                  .workflow(workflow)
                  .sla(sla)
                  .assignment(assignment)
                  .escalation(escalation)
                  .conversation(conversation)
                  .relation(relation)
                  .knowledge(knowledge)
                  .survey(survey)
                  .notification(notification)
                  .build(),
          Fields.of("intake", Policy::intake, PendingCodec.pending()),
          Fields.of("classification", Policy::classification, PendingCodec.pending()),
          Fields.of("workflow", Policy::workflow, PendingCodec.pending()),
          Fields.of("sla", Policy::sla, PendingCodec.pending()),
          Fields.of("assignment", Policy::assignment, PendingCodec.pending()),
          Fields.of("escalation", Policy::escalation, PendingCodec.pending()),
          Fields.of("conversation", Policy::conversation, PendingCodec.pending()),
          Fields.of("relation", Policy::relation, PendingCodec.pending()),
          Fields.of("knowledge", Policy::knowledge, PendingCodec.pending()),
          Fields.of("survey", Policy::survey, PendingCodec.pending()),
          Fields.of("notification", Policy::notification, PendingCodec.pending()));

  private PolicyCodec() {}
}
