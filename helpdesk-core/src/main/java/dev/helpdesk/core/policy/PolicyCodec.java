package dev.helpdesk.core.policy;

import dev.helpdesk.core.codec.AssignmentCodec;
import dev.helpdesk.core.codec.ClassificationCodec;
import dev.helpdesk.core.codec.ConversationCodec;
import dev.helpdesk.core.codec.DirectoryCodec;
import dev.helpdesk.core.codec.EscalationCodec;
import dev.helpdesk.core.codec.Fields;
import dev.helpdesk.core.codec.IntakeCodec;
import dev.helpdesk.core.codec.KnowledgeCodec;
import dev.helpdesk.core.codec.NotificationCodec;
import dev.helpdesk.core.codec.ObjectCodec;
import dev.helpdesk.core.codec.Records;
import dev.helpdesk.core.codec.RelationCodec;
import dev.helpdesk.core.codec.SlaCodec;
import dev.helpdesk.core.codec.SurveyCodec;
import dev.helpdesk.core.codec.WorkflowCodec;

/** How a policy is written: one member for each section; one that is left out is as usual. */
final class PolicyCodec {

  /** A whole policy. */
  static final ObjectCodec<Policy> POLICY =
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
              notification,
              directory) ->
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
                  .directory(directory)
                  .build(),
          Fields.added("intake", Policy::intake, IntakeCodec.POLICY, Policy.defaults().intake()),
          Fields.added(
              "classification",
              Policy::classification,
              ClassificationCodec.POLICY,
              Policy.defaults().classification()),
          Fields.added(
              "workflow", Policy::workflow, WorkflowCodec.POLICY, Policy.defaults().workflow()),
          Fields.added("sla", Policy::sla, SlaCodec.POLICY, Policy.defaults().sla()),
          Fields.added(
              "assignment",
              Policy::assignment,
              AssignmentCodec.POLICY,
              Policy.defaults().assignment()),
          Fields.added(
              "escalation",
              Policy::escalation,
              EscalationCodec.POLICY,
              Policy.defaults().escalation()),
          Fields.added(
              "conversation",
              Policy::conversation,
              ConversationCodec.POLICY,
              Policy.defaults().conversation()),
          Fields.added(
              "relation", Policy::relation, RelationCodec.POLICY, Policy.defaults().relation()),
          Fields.added(
              "knowledge", Policy::knowledge, KnowledgeCodec.POLICY, Policy.defaults().knowledge()),
          Fields.added("survey", Policy::survey, SurveyCodec.POLICY, Policy.defaults().survey()),
          Fields.added(
              "notification",
              Policy::notification,
              NotificationCodec.POLICY,
              Policy.defaults().notification()),
          Fields.unlessUsual(
              "directory",
              Policy::directory,
              DirectoryCodec.POLICY,
              Policy.defaults().directory()));

  private PolicyCodec() {}
}
