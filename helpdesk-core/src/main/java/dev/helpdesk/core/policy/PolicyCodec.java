package dev.helpdesk.core.policy;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.codec.AssignmentCodec;
import dev.helpdesk.core.codec.CalendarCodec;
import dev.helpdesk.core.codec.ClassificationCodec;
import dev.helpdesk.core.codec.Codecs;
import dev.helpdesk.core.codec.ConversationCodec;
import dev.helpdesk.core.codec.DeskSectionsCodec;
import dev.helpdesk.core.codec.DirectoryCodec;
import dev.helpdesk.core.codec.EscalationCodec;
import dev.helpdesk.core.codec.Field;
import dev.helpdesk.core.codec.Fields;
import dev.helpdesk.core.codec.IntakeCodec;
import dev.helpdesk.core.codec.KnowledgeCodec;
import dev.helpdesk.core.codec.Members;
import dev.helpdesk.core.codec.NotificationCodec;
import dev.helpdesk.core.codec.ObjectCodec;
import dev.helpdesk.core.codec.RelationCodec;
import dev.helpdesk.core.codec.SlaCodec;
import dev.helpdesk.core.codec.SurveyCodec;
import dev.helpdesk.core.codec.WorkflowCodec;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.conversation.ConversationPolicy;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.knowledge.KnowledgePolicy;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.privacy.RetentionPolicy;
import dev.helpdesk.core.relation.RelationPolicy;
import dev.helpdesk.core.security.PermissionPolicy;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.InvalidValueException;
import java.util.List;
import java.util.Map;

/** How a policy is written: what it is called, then one member for each section. */
final class PolicyCodec {

  /** The format that is written, and the only one that is read. */
  static final int FORMAT = 1;

  private static final Field<Policy, Integer> FORMAT_FIELD =
      Fields.of("format", policy -> FORMAT, Codecs.INT.as(PolicyCodec::known, format -> format));
  private static final Field<Policy, String> NAME = Fields.of("name", Policy::name, Codecs.TEXT);
  private static final Field<Policy, Integer> VERSION =
      Fields.of("version", Policy::version, Codecs.INT);
  private static final Field<Policy, Map<String, String>> TITLE =
      Fields.of("title", Policy::title, Codecs.sortedMap(Codecs.TEXT));
  private static final Field<Policy, Map<String, BusinessCalendar>> CALENDARS =
      Fields.added(
          "calendars", Policy::calendars, Codecs.sortedMap(CalendarCodec.CALENDAR), Map.of());
  private static final Field<Policy, IntakePolicy> INTAKE =
      Fields.of("intake", Policy::intake, IntakeCodec.POLICY);
  private static final Field<Policy, ClassificationPolicy> CLASSIFICATION =
      Fields.of("classification", Policy::classification, ClassificationCodec.POLICY);
  private static final Field<Policy, WorkflowPolicy> WORKFLOW =
      Fields.of("workflow", Policy::workflow, WorkflowCodec.POLICY);
  private static final Field<Policy, SlaPolicy> SLA =
      Fields.of("sla", Policy::sla, SlaCodec.POLICY);
  private static final Field<Policy, AssignmentPolicy> ASSIGNMENT =
      Fields.of("assignment", Policy::assignment, AssignmentCodec.POLICY);
  private static final Field<Policy, EscalationPolicy> ESCALATION =
      Fields.of("escalation", Policy::escalation, EscalationCodec.POLICY);
  private static final Field<Policy, ConversationPolicy> CONVERSATION =
      Fields.of("conversation", Policy::conversation, ConversationCodec.POLICY);
  private static final Field<Policy, RelationPolicy> RELATION =
      Fields.of("relation", Policy::relation, RelationCodec.POLICY);
  private static final Field<Policy, KnowledgePolicy> KNOWLEDGE =
      Fields.of("knowledge", Policy::knowledge, KnowledgeCodec.POLICY);
  private static final Field<Policy, SurveyPolicy> SURVEY =
      Fields.of("survey", Policy::survey, SurveyCodec.POLICY);
  private static final Field<Policy, NotificationPolicy> NOTIFICATION =
      Fields.of("notification", Policy::notification, NotificationCodec.POLICY);
  private static final Field<Policy, PermissionPolicy> PERMISSION =
      Fields.of("permission", Policy::permission, DeskSectionsCodec.PERMISSION);
  private static final Field<Policy, RetentionPolicy> RETENTION =
      Fields.of("retention", Policy::retention, DeskSectionsCodec.RETENTION);
  private static final Field<Policy, Limits> LIMITS =
      Fields.of("limits", Policy::limits, DeskSectionsCodec.LIMITS);
  private static final Field<Policy, DirectoryPolicy> DIRECTORY =
      Fields.added("directory", Policy::directory, DirectoryCodec.POLICY, DirectoryPolicy.empty());

  /** A whole policy. */
  static final ObjectCodec<Policy> POLICY =
      ObjectCodec.of(
          List.of(
              FORMAT_FIELD,
              NAME,
              VERSION,
              TITLE,
              CALENDARS,
              INTAKE,
              CLASSIFICATION,
              WORKFLOW,
              SLA,
              ASSIGNMENT,
              ESCALATION,
              CONVERSATION,
              RELATION,
              KNOWLEDGE,
              SURVEY,
              NOTIFICATION,
              PERMISSION,
              RETENTION,
              LIMITS,
              DIRECTORY),
          PolicyCodec::policy);

  private PolicyCodec() {}

  private static int known(int format) {
    if (format != FORMAT) {
      throw new InvalidValueException("format", Integer.toString(FORMAT));
    }
    return format;
  }

  private static Policy policy(Members given) {
    given.get(FORMAT_FIELD);
    return Policy.named(given.get(NAME))
        .version(given.get(VERSION))
        .titles(given.get(TITLE))
        .calendars(given.get(CALENDARS))
        .intake(given.get(INTAKE))
        .classification(given.get(CLASSIFICATION))
        .workflow(given.get(WORKFLOW))
        .sla(given.get(SLA))
        .assignment(given.get(ASSIGNMENT))
        .escalation(given.get(ESCALATION))
        .conversation(given.get(CONVERSATION))
        .relation(given.get(RELATION))
        .knowledge(given.get(KNOWLEDGE))
        .survey(given.get(SURVEY))
        .notification(given.get(NOTIFICATION))
        .permission(given.get(PERMISSION))
        .retention(given.get(RETENTION))
        .limits(given.get(LIMITS))
        .directory(given.get(DIRECTORY))
        .build();
  }
}
