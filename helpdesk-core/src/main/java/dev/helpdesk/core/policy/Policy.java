package dev.helpdesk.core.policy;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.conversation.ConversationPolicy;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.event.Document;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.knowledge.KnowledgePolicy;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.relation.RelationPolicy;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.Check;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that differs between two desks, as one document of data.
 *
 * <p>Composed of one section for each room. Installed by command as a new version; a ticket runs on
 * the version it was registered under. Immutable, equal by value.
 */
public final class Policy implements Document {

  private static final Policy DEFAULTS = new Builder().build();

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
  private final DirectoryPolicy directory;

  private Policy(Builder builder) {
    intake = builder.intake;
    classification = builder.classification;
    workflow = builder.workflow;
    sla = builder.sla;
    assignment = builder.assignment;
    escalation = builder.escalation;
    conversation = builder.conversation;
    relation = builder.relation;
    knowledge = builder.knowledge;
    survey = builder.survey;
    notification = builder.notification;
    directory = builder.directory;
  }

  /** Returns the policy of a desk that changes nothing: the eight-step procedure of ITIL desks. */
  public static Policy defaults() {
    return DEFAULTS;
  }

  /** Starts a policy from the default one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts a policy from this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.intake = intake;
    builder.classification = classification;
    builder.workflow = workflow;
    builder.sla = sla;
    builder.assignment = assignment;
    builder.escalation = escalation;
    builder.conversation = conversation;
    builder.relation = relation;
    builder.knowledge = knowledge;
    builder.survey = survey;
    builder.notification = notification;
    builder.directory = directory;
    return builder;
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

  /** Returns who works at the desk and whom it asks, empty when that is the host's to say. */
  public DirectoryPolicy directory() {
    return directory;
  }

  @Override
  public String documentKind() {
    return "policy";
  }

  private List<Object> sections() {
    return Arrays.asList(
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
        directory);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Policy that && sections().equals(that.sections());
  }

  @Override
  public int hashCode() {
    return sections().hashCode();
  }

  @Override
  public String toString() {
    return "Policy";
  }

  /** Collects the sections. Not safe for use by several threads. */
  public static final class Builder {

    private IntakePolicy intake = IntakePolicy.defaults();
    private ClassificationPolicy classification = ClassificationPolicy.defaults();
    private WorkflowPolicy workflow = WorkflowPolicy.defaults();
    private SlaPolicy sla = SlaPolicy.defaults();
    private AssignmentPolicy assignment = AssignmentPolicy.defaults();
    private EscalationPolicy escalation = EscalationPolicy.defaults();
    private ConversationPolicy conversation = ConversationPolicy.defaults();
    private RelationPolicy relation = RelationPolicy.defaults();
    private KnowledgePolicy knowledge = KnowledgePolicy.defaults();
    private SurveyPolicy survey = SurveyPolicy.defaults();
    private NotificationPolicy notification = NotificationPolicy.defaults();
    private DirectoryPolicy directory = DirectoryPolicy.empty();

    private Builder() {}

    /** Sets how contacts become tickets. */
    public Builder intake(IntakePolicy section) {
      intake = Check.present(section, "intake");
      return this;
    }

    /** Sets how impact and urgency make a priority. */
    public Builder classification(ClassificationPolicy section) {
      classification = Check.present(section, "classification");
      return this;
    }

    /** Sets the states of each kind and the ways between them. */
    public Builder workflow(WorkflowPolicy section) {
      workflow = Check.present(section, "workflow");
      return this;
    }

    /** Sets what is promised, and by which clock. */
    public Builder sla(SlaPolicy section) {
      sla = Check.present(section, "sla");
      return this;
    }

    /** Sets who gets a ticket. */
    public Builder assignment(AssignmentPolicy section) {
      assignment = Check.present(section, "assignment");
      return this;
    }

    /** Sets when a ticket is raised, and to whom. */
    public Builder escalation(EscalationPolicy section) {
      escalation = Check.present(section, "escalation");
      return this;
    }

    /** Sets what may be said. */
    public Builder conversation(ConversationPolicy section) {
      conversation = Check.present(section, "conversation");
      return this;
    }

    /** Sets what links between tickets mean. */
    public Builder relation(RelationPolicy section) {
      relation = Check.present(section, "relation");
      return this;
    }

    /** Sets what a ticket is compared with. */
    public Builder knowledge(KnowledgePolicy section) {
      knowledge = Check.present(section, "knowledge");
      return this;
    }

    /** Sets how satisfaction is asked. */
    public Builder survey(SurveyPolicy section) {
      survey = Check.present(section, "survey");
      return this;
    }

    /** Sets who is told what. */
    public Builder notification(NotificationPolicy section) {
      notification = Check.present(section, "notification");
      return this;
    }

    /** Sets who works at the desk and whom it asks. */
    public Builder directory(DirectoryPolicy section) {
      directory = Check.present(section, "directory");
      return this;
    }

    /** Returns the policy. */
    public Policy build() {
      return new Policy(this);
    }
  }
}
