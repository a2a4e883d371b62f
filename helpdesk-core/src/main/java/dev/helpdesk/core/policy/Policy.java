package dev.helpdesk.core.policy;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.conversation.ConversationPolicy;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.event.Document;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.knowledge.KnowledgePolicy;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.privacy.RetentionPolicy;
import dev.helpdesk.core.relation.RelationPolicy;
import dev.helpdesk.core.security.PermissionPolicy;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.Check;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that differs between two desks, as one document of data.
 *
 * <p>Composed of one section for each room. Installed by command as a new version; a ticket runs on
 * the version it was registered under. Immutable, equal by value.
 */
public final class Policy implements Document {

  private final String name;
  private final int version;
  private final SortedMap<String, String> title;
  private final SortedMap<String, BusinessCalendar> calendars;
  private final IntakePolicy intake;
  private final ClassificationPolicy classification;
  private final WorkflowPolicy workflow;
  private final SlaPolicy sla;
  private final AssignmentPolicy assignment;
  private final EscalationPolicy escalation;
  private final ConversationPolicy conversation;
  private final RelationPolicy relation;
  private final KnowledgePolicy knowledge;
  private final SurveyPolicy survey;
  private final NotificationPolicy notification;
  private final PermissionPolicy permission;
  private final RetentionPolicy retention;
  private final Limits limits;
  private final DirectoryPolicy directory;

  Policy(PolicyBuilder builder) {
    name = builder.name;
    version = builder.version;
    title = Collections.unmodifiableSortedMap(new TreeMap<>(builder.title));
    calendars = Collections.unmodifiableSortedMap(new TreeMap<>(builder.calendars));
    intake = Check.present(builder.intake, "policy.intake");
    classification = Check.present(builder.classification, "policy.classification");
    workflow = Check.present(builder.workflow, "policy.workflow");
    sla = Check.present(builder.sla, "policy.sla");
    assignment = Check.present(builder.assignment, "policy.assignment");
    escalation = Check.present(builder.escalation, "policy.escalation");
    conversation = Check.present(builder.conversation, "policy.conversation");
    relation = Check.present(builder.relation, "policy.relation");
    knowledge = Check.present(builder.knowledge, "policy.knowledge");
    survey = Check.present(builder.survey, "policy.survey");
    notification = Check.present(builder.notification, "policy.notification");
    permission = Check.present(builder.permission, "policy.permission");
    retention = Check.present(builder.retention, "policy.retention");
    limits = Check.present(builder.limits, "policy.limits");
    directory = builder.directory;
  }

  /**
   * Returns the policy of a desk that changes nothing: the eight-step procedure of ITIL desks.
   *
   * <p>It is the newest version of the shipped document {@code default}, and nothing else.
   */
  public static Policy defaults() {
    return Defaults.POLICY;
  }

  /** Starts a policy from the default one. */
  public static PolicyBuilder builder() {
    return defaults().toBuilder();
  }

  /**
   * Starts a policy from nothing: every section and a title have to be given.
   *
   * @param name 1 to 64 lower-case letters, digits and dashes
   */
  public static PolicyBuilder named(String name) {
    return new PolicyBuilder(name);
  }

  /** Starts a policy from this one. */
  public PolicyBuilder toBuilder() {
    return new PolicyBuilder(name)
        .version(version)
        .titles(title)
        .calendars(calendars)
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
        .permission(permission)
        .retention(retention)
        .limits(limits)
        .directory(directory);
  }

  /** Returns the name by which people and other documents know this policy. */
  public String name() {
    return name;
  }

  /** Returns its author's number, 1 and up; not that of the version that an installation makes. */
  public int version() {
    return version;
  }

  /** Returns what the policy is called, by language; at least one. */
  public SortedMap<String, String> title() {
    return title;
  }

  /**
   * Returns the hours that come with the policy, by the name under which it and others name them.
   *
   * <p>They count once they are installed, which {@code Desk.install} does with the policy; what a
   * policy names and doesn't bring is the host's to install.
   */
  public SortedMap<String, BusinessCalendar> calendars() {
    return calendars;
  }

  /** Returns how contacts become tickets. */
  public IntakePolicy intake() {
    return intake;
  }

  /** Returns how impact and urgency make a priority. */
  public ClassificationPolicy classification() {
    return classification;
  }

  /** Returns the states of each kind and the ways between them. */
  public WorkflowPolicy workflow() {
    return workflow;
  }

  /** Returns what is promised, and by which clock. */
  public SlaPolicy sla() {
    return sla;
  }

  /** Returns who gets a ticket. */
  public AssignmentPolicy assignment() {
    return assignment;
  }

  /** Returns when a ticket is raised, and to whom. */
  public EscalationPolicy escalation() {
    return escalation;
  }

  /** Returns what may be said. */
  public ConversationPolicy conversation() {
    return conversation;
  }

  /** Returns what links between tickets mean. */
  public RelationPolicy relation() {
    return relation;
  }

  /** Returns what a ticket is compared with. */
  public KnowledgePolicy knowledge() {
    return knowledge;
  }

  /** Returns how satisfaction is asked. */
  public SurveyPolicy survey() {
    return survey;
  }

  /** Returns who is told what. */
  public NotificationPolicy notification() {
    return notification;
  }

  /** Returns who may give which command. */
  public PermissionPolicy permission() {
    return permission;
  }

  /** Returns for how long tickets are kept after their end. */
  public RetentionPolicy retention() {
    return retention;
  }

  /** Returns the bounds of sizes and counts; those of the host hold beside them. */
  public Limits limits() {
    return limits;
  }

  /** Returns who works at the desk and whom it asks, empty when that is the host's to say. */
  public DirectoryPolicy directory() {
    return directory;
  }

  @Override
  public String documentKind() {
    return "policy";
  }

  private List<Object> parts() {
    return Arrays.asList(
        name,
        version,
        title,
        calendars,
        intake,
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
        permission,
        retention,
        limits,
        directory);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Policy that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "Policy[" + name + "/" + version + "]";
  }

  /** Read when it is first asked for, once. */
  private static final class Defaults {

    private static final Policy POLICY = ShippedPolicies.find("default").orElseThrow();
  }
}
