package dev.helpdesk.core.policy;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.classification.ClassificationPolicy;
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
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the sections of a policy. Not safe for use by several threads. */
public final class PolicyBuilder {

  private static final int MAX_NAME = 64;
  private static final int MAX_VERSION = 1_000_000_000;
  private static final int MAX_LANGUAGES = 50;
  private static final int MAX_TITLE = 200;
  private static final int MAX_CALENDARS = 1_000;

  final SortedMap<String, String> title = new TreeMap<>();
  final SortedMap<String, BusinessCalendar> calendars = new TreeMap<>();
  String name;
  int version = 1;
  @Nullable IntakePolicy intake;
  @Nullable ClassificationPolicy classification;
  @Nullable WorkflowPolicy workflow;
  @Nullable SlaPolicy sla;
  @Nullable AssignmentPolicy assignment;
  @Nullable EscalationPolicy escalation;
  @Nullable ConversationPolicy conversation;
  @Nullable RelationPolicy relation;
  @Nullable KnowledgePolicy knowledge;
  @Nullable SurveyPolicy survey;
  @Nullable NotificationPolicy notification;
  @Nullable PermissionPolicy permission;
  @Nullable RetentionPolicy retention;
  @Nullable Limits limits;
  DirectoryPolicy directory = DirectoryPolicy.empty();

  PolicyBuilder(String name) {
    this.name = checked(name);
  }

  private static String checked(String name) {
    Check.id(name, "policy.name");
    boolean slug = name.length() <= MAX_NAME && name.chars().allMatch(PolicyBuilder::inSlug);
    if (!slug) {
      throw new InvalidValueException(
          "policy.name", "1 to " + MAX_NAME + " lower-case letters, digits and dashes");
    }
    return name;
  }

  private static boolean inSlug(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }

  /** Sets the name by which people and other documents know the policy. */
  public PolicyBuilder name(String slug) {
    name = checked(slug);
    return this;
  }

  /** Sets the author's number, 1 and up; 1 unless told. */
  public PolicyBuilder version(int number) {
    version = Check.between(number, 1, MAX_VERSION, "policy.version");
    return this;
  }

  /** Sets what the policy is called in a language, in at most 200 characters. */
  public PolicyBuilder title(String language, String line) {
    title.put(
        Check.id(language, "policy.title"),
        Check.line(line, "policy.title." + language, MAX_TITLE));
    return this;
  }

  /** Sets what the policy is called, by language, instead of all titles it had. */
  public PolicyBuilder titles(Map<String, String> lines) {
    Map<String, String> given = Check.map(lines, "policy.title", MAX_LANGUAGES);
    title.clear();
    given.forEach(this::title);
    return this;
  }

  /** Adds hours that come with the policy, or replaces those of the name. */
  public PolicyBuilder calendar(String calendar, BusinessCalendar hours) {
    if (Check.id(calendar, "policy.calendars").equals(Agreement.ALWAYS_OPEN)) {
      throw new InvalidValueException(
          "policy.calendars", "names of calendars; around the clock needs none");
    }
    calendars.put(calendar, Check.present(hours, "policy.calendars." + calendar));
    return this;
  }

  /** Sets the hours that come with the policy by their names, at most 1,000, instead of others. */
  public PolicyBuilder calendars(Map<String, BusinessCalendar> hours) {
    Map<String, BusinessCalendar> given = Check.map(hours, "policy.calendars", MAX_CALENDARS);
    calendars.clear();
    given.forEach(this::calendar);
    return this;
  }

  /** Sets how contacts become tickets. */
  public PolicyBuilder intake(IntakePolicy section) {
    intake = Check.present(section, "policy.intake");
    return this;
  }

  /** Sets how impact and urgency make a priority. */
  public PolicyBuilder classification(ClassificationPolicy section) {
    classification = Check.present(section, "policy.classification");
    return this;
  }

  /** Sets the states of each kind and the ways between them. */
  public PolicyBuilder workflow(WorkflowPolicy section) {
    workflow = Check.present(section, "policy.workflow");
    return this;
  }

  /** Sets what is promised, and by which clock. */
  public PolicyBuilder sla(SlaPolicy section) {
    sla = Check.present(section, "policy.sla");
    return this;
  }

  /** Sets who gets a ticket. */
  public PolicyBuilder assignment(AssignmentPolicy section) {
    assignment = Check.present(section, "policy.assignment");
    return this;
  }

  /** Sets when a ticket is raised, and to whom. */
  public PolicyBuilder escalation(EscalationPolicy section) {
    escalation = Check.present(section, "policy.escalation");
    return this;
  }

  /** Sets what may be said. */
  public PolicyBuilder conversation(ConversationPolicy section) {
    conversation = Check.present(section, "policy.conversation");
    return this;
  }

  /** Sets what links between tickets mean. */
  public PolicyBuilder relation(RelationPolicy section) {
    relation = Check.present(section, "policy.relation");
    return this;
  }

  /** Sets what a ticket is compared with. */
  public PolicyBuilder knowledge(KnowledgePolicy section) {
    knowledge = Check.present(section, "policy.knowledge");
    return this;
  }

  /** Sets how satisfaction is asked. */
  public PolicyBuilder survey(SurveyPolicy section) {
    survey = Check.present(section, "policy.survey");
    return this;
  }

  /** Sets who is told what. */
  public PolicyBuilder notification(NotificationPolicy section) {
    notification = Check.present(section, "policy.notification");
    return this;
  }

  /** Sets who may give which command. */
  public PolicyBuilder permission(PermissionPolicy section) {
    permission = Check.present(section, "policy.permission");
    return this;
  }

  /** Sets for how long tickets are kept after their end. */
  public PolicyBuilder retention(RetentionPolicy section) {
    retention = Check.present(section, "policy.retention");
    return this;
  }

  /** Sets the bounds of sizes and counts; those of the host hold beside them. */
  public PolicyBuilder limits(Limits section) {
    limits = Check.present(section, "policy.limits");
    return this;
  }

  /**
   * Sets who works at the desk and whom it asks; nobody unless told, as that is the host's then.
   */
  public PolicyBuilder directory(DirectoryPolicy section) {
    directory = Check.present(section, "policy.directory");
    return this;
  }

  /**
   * Returns the policy.
   *
   * @throws InvalidValueException when a section is missing or there is no title
   */
  public Policy build() {
    if (title.isEmpty() || title.size() > MAX_LANGUAGES) {
      throw new InvalidValueException("policy.title", "1 to " + MAX_LANGUAGES + " languages");
    }
    Check.map(calendars, "policy.calendars", MAX_CALENDARS);
    return new Policy(this);
  }
}
