package dev.helpdesk.acceptance;

import static dev.helpdesk.acceptance.BadInputScene.ANA;
import static dev.helpdesk.acceptance.BadInputScene.CLARA;
import static dev.helpdesk.acceptance.BadInputScene.CLOSED;
import static dev.helpdesk.acceptance.BadInputScene.FOREIGN;
import static dev.helpdesk.acceptance.BadInputScene.FRESH;
import static dev.helpdesk.acceptance.BadInputScene.NOWHERE;
import static dev.helpdesk.acceptance.BadInputScene.ROOT;
import static dev.helpdesk.acceptance.BadInputScene.ROSA;
import static dev.helpdesk.acceptance.BadInputScene.WORKED_ON;
import static dev.helpdesk.acceptance.BadInputScene.times;

import dev.helpdesk.core.command.AcceptAssignment;
import dev.helpdesk.core.command.AcknowledgeEscalation;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.AnswerSurvey;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.DecideEscalation;
import dev.helpdesk.core.command.EscalateFunctionally;
import dev.helpdesk.core.command.EscalateHierarchically;
import dev.helpdesk.core.command.JudgeMatch;
import dev.helpdesk.core.command.LinkTickets;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.RefuseAssignment;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.command.UnlinkTickets;
import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.core.event.Judgement;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What must be refused of the work on a ticket. */
final class BadWork extends BadInputs {

  @Override
  void addAll() {
    addTransitions();
    addClassification();
    addOverrides();
    addAssignment();
    addEscalation();
    addTalk();
    addLinks();
  }

  private void moving(
      String name,
      RecordId id,
      String transition,
      UnaryOperator<TakeTransition> with,
      String code,
      String field) {
    add(name, ANA, with.apply(TakeTransition.of(id, transition)), code, field);
  }

  private void addTransitions() {
    String impossible = "workflow.not-possible";
    moving("unknown transition", FRESH, "fly", t -> t, impossible, "transition");
    moving("blank transition", FRESH, " ", t -> t, impossible, "transition");
    moving("huge transition", FRESH, times(9_000), t -> t, impossible, "transition");
    moving("transition from another state", FRESH, "verify", t -> t, impossible, "transition");
    moving("end of what ended", CLOSED, "close", t -> t, impossible, "transition");
    moving("unknown ticket", NOWHERE, "verify", t -> t, "record.unknown", "record");
    moving("ticket of another tenant", FOREIGN, "verify", t -> t, "record.unknown", "record");
    moving("hold without reason", WORKED_ON, "hold", t -> t, "workflow.reason-missing", "reason");
    moving(
        "hold for an unknown reason",
        WORKED_ON,
        "hold",
        t -> t.because("lunch"),
        "workflow.reason-unknown",
        "reason");
    moving("no solution", WORKED_ON, "resolve", t -> t, "workflow.text-missing", "text");
    moving("blank solution", WORKED_ON, "resolve", t -> t.saying(" "), "value.blank", "text");
    moving(
        "long solution",
        WORKED_ON,
        "resolve",
        t -> t.saying(times(65_537)),
        "value.too-long",
        "text");
    moving(
        "unstorable solution",
        WORKED_ON,
        "resolve",
        t -> t.saying(UNSTORABLE),
        "value.malformed",
        "text");
    add(
        "approval by an agent",
        ANA,
        TakeTransition.of(WORKED_ON, "approve"),
        impossible,
        "transition");
    add(
        "ticket of another requester",
        Actor.requester("jack"),
        TakeTransition.of(WORKED_ON, "approve"),
        "record.unknown",
        "record");
    add(
        "hold by the requester",
        ROSA,
        TakeTransition.of(WORKED_ON, "hold").because("vendor"),
        impossible,
        "transition");
    add(
        "transition of a document",
        ROOT,
        TakeTransition.of(RecordId.of("document/policy"), "close"),
        "record.unknown",
        "record");
  }

  private void classifying(
      String name,
      @Nullable String category,
      @Nullable String impact,
      @Nullable String reason,
      String code,
      String field) {
    add(name, ANA, new Classify(FRESH, category, impact, null, reason), code, field);
  }

  private void addClassification() {
    classifying("unknown level", null, "huge", null, "classification.level-unknown", "impact");
    classifying("blank path", " ", null, null, "value.blank", "category");
    classifying("path of two lines", "a\nb", null, null, "value.malformed", "category");
    classifying("long path", times(201), null, null, "value.too-long", "category");
    classifying("nothing changes", null, null, null, "classification.unchanged", "impact");
    classifying("blank reason", null, "high", " ", "value.blank", "reason");
    classifying("long reason", null, "high", times(2_001), "value.too-long", "reason");
    classifying("unstorable reason", null, "high", UNSTORABLE, "value.malformed", "reason");
    add(
        "classified by the requester",
        ROSA,
        new Classify(WORKED_ON, null, "high", "high", null),
        "security.not-allowed",
        "actor");
  }

  private void overriding(String name, Classify command, String code, String field) {
    add(name, ANA, command, "classification." + code, field);
  }

  private void addOverrides() {
    Classify raise = new Classify(FRESH, null, "high", null, "It spreads.");
    Instant later = NOW.plusSeconds(60);
    overriding("runs out now", raise.until(NOW), "expiry-past", "until");
    overriding("ran out", raise.until(Instant.EPOCH), "expiry-past", "until");
    overriding(
        "category for a time",
        new Classify(FRESH, "print", null, null, "Maybe.").until(later),
        "expiry-without-override",
        "until");
    overriding(
        "its own level for a time",
        new Classify(FRESH, null, "low", null, "Maybe.").until(later),
        "expiry-without-override",
        "until");
    overriding(
        "for a time without reason",
        new Classify(FRESH, null, "high", null, null).until(later),
        "reason-missing",
        "reason");
    for (ClassificationCause cause :
        List.of(
            ClassificationCause.INITIAL,
            ClassificationCause.DERIVED,
            ClassificationCause.EXPIRED)) {
      overriding("caused by " + cause, raise.causedBy(cause), "cause-not-possible", "cause");
    }
    add(
        "set for a time by the requester",
        ROSA,
        new Classify(WORKED_ON, null, "high", null, "Please!").until(later),
        "security.not-allowed",
        "actor");
  }

  private void assigning(
      String name,
      RecordId id,
      @Nullable String group,
      @Nullable String agent,
      @Nullable String reason,
      String code,
      String field) {
    var command =
        new AssignTicket(
            id,
            group == null ? null : GroupId.of(group),
            agent == null ? null : ActorId.of(agent),
            reason);
    add(name, ANA, command, code, field);
  }

  private void addAssignment() {
    assigning("unknown group", FRESH, "moon", null, null, "assignment.group-unknown", "group");
    assigning("unknown agent", FRESH, null, "nobody", null, "assignment.agent-unknown", "agent");
    assigning(
        "agent of another group",
        FRESH,
        "first-line",
        "bob",
        null,
        "assignment.agent-not-member",
        "agent");
    assigning("no rule", FRESH, null, null, null, "assignment.no-rule", "group");
    assigning("ended", CLOSED, "first-line", null, null, "assignment.ended", "record");
    assigning("blank why", FRESH, "first-line", null, " ", "value.blank", "reason");
    assigning("long why", FRESH, "first-line", null, times(2_001), "value.too-long", "reason");
    assigning("unstorable why", FRESH, "first-line", null, UNSTORABLE, "value.malformed", "reason");
    add(
        "accepted by nobody's agent",
        ANA,
        new AcceptAssignment(FRESH),
        "assignment.not-assigned",
        "record");
    add(
        "accepted by another",
        Actor.agent("luis"),
        new AcceptAssignment(WORKED_ON),
        "assignment.not-yours",
        "actor");
    add(
        "refused by another",
        Actor.agent("luis"),
        new RefuseAssignment(WORKED_ON, null),
        "assignment.not-yours",
        "actor");
    add(
        "refused with an unstorable why",
        ANA,
        new RefuseAssignment(WORKED_ON, UNSTORABLE),
        "value.malformed",
        "reason");
  }

  private void raising(
      String name,
      @Nullable String group,
      @Nullable String skill,
      String reason,
      String code,
      String field) {
    GroupId to = group == null ? null : GroupId.of(group);
    add(name, ANA, new EscalateFunctionally(WORKED_ON, to, skill, reason), code, field);
  }

  private void addEscalation() {
    raising("raised to nowhere", "moon", null, "why", "escalation.group-unknown", "group");
    raising("raised to itself", "first-line", null, "why", "escalation.same-group", "group");
    raising("raised by blank skill", null, " ", "why", "value.blank", "skill");
    raising("raised by unknown skill", null, "cobol", "why", "escalation.no-group", "skill");
    raising("raised by huge skill", null, times(9_000), "why", "value.too-long", "skill");
    raising("raised for nothing", null, null, " ", "value.blank", "reason");
    raising("raised for long", null, null, times(2_001), "value.too-long", "reason");
    raising("raised for the unstorable", null, null, UNSTORABLE, "value.malformed", "reason");
    add("asked blank", ANA, new EscalateHierarchically(WORKED_ON, " "), "value.blank", "question");
    add(
        "asked about what ended",
        ANA,
        new EscalateHierarchically(CLOSED, "Now?"),
        "escalation.ended",
        "record");
    for (int number : new int[] {0, -1, 2, Integer.MAX_VALUE}) {
      var command = new AcknowledgeEscalation(WORKED_ON, number);
      add("acknowledged number " + number, CLARA, command, "escalation.unknown", "number");
    }
    add(
        "acknowledged by another",
        Actor.contact("stranger"),
        new AcknowledgeEscalation(WORKED_ON, 1),
        "escalation.not-asked",
        "actor");
    add(
        "acknowledged by an agent",
        ANA,
        new AcknowledgeEscalation(WORKED_ON, 1),
        "security.not-allowed",
        "actor");
    add(
        "decided in unstorable words",
        CLARA,
        new DecideEscalation(WORKED_ON, 1, EscalationDecision.DECLINE, UNSTORABLE),
        "value.malformed",
        "text");
  }

  private void writing(String name, Actor actor, RecordId id, String text, String code, String f) {
    add(name, actor, new PostMessage(id, Audience.PUBLIC, text, false), code, f);
  }

  private void rating(String name, Actor actor, RecordId id, int score, String code, String field) {
    add(name, actor, new AnswerSurvey(id, score, 3, 3, 3, null), code, field);
  }

  private void addTalk() {
    writing("blank message", ANA, WORKED_ON, " \n", "value.blank", "text");
    writing("long message", ANA, WORKED_ON, times(65_537), "value.too-long", "text");
    writing("unstorable message", ANA, WORKED_ON, UNSTORABLE, "value.malformed", "text");
    writing("message to nowhere", ANA, NOWHERE, "Hello", "record.unknown", "record");
    writing("message abroad", ANA, FOREIGN, "Hello", "record.unknown", "record");
    writing("message by a contact", CLARA, WORKED_ON, "Hi", "security.not-allowed", "actor");
    writing("message of a stranger", ROSA, FRESH, "Hello", "record.unknown", "record");
    rating("score of zero", ROSA, CLOSED, 0, "value.out-of-range", "courtesy");
    rating("score of six", ROSA, CLOSED, 6, "value.out-of-range", "courtesy");
    rating("score of an agent", ANA, CLOSED, 5, "security.not-allowed", "actor");
    rating("score of an open ticket", ROSA, WORKED_ON, 5, "survey.not-open", "record");
    add("blank comment", ROSA, new AnswerSurvey(CLOSED, 1, 1, 1, 1, " "), "value.blank", "comment");
    add(
        "judged what was not suggested",
        ANA,
        new JudgeMatch(WORKED_ON, NOWHERE, Judgement.values()[0]),
        "knowledge.not-suggested",
        "match");
  }

  private void addLinks() {
    add(
        "linked with itself",
        ANA,
        new LinkTickets(FRESH, LinkType.RELATED, FRESH),
        "relation.itself",
        "other");
    add(
        "linked with nothing",
        ANA,
        new LinkTickets(FRESH, LinkType.RELATED, NOWHERE),
        "relation.other-unknown",
        "other");
    add(
        "linked abroad",
        ANA,
        new LinkTickets(FRESH, LinkType.RELATED, FOREIGN),
        "relation.other-unknown",
        "other");
    add(
        "linked with a document",
        ANA,
        new LinkTickets(FRESH, LinkType.RELATED, RecordId.of("document/policy")),
        "relation.other-unknown",
        "other");
    add(
        "linked by the requester",
        ROSA,
        new LinkTickets(WORKED_ON, LinkType.RELATED, FRESH),
        "security.not-allowed",
        "actor");
    add(
        "unlinked what is not linked",
        ANA,
        new UnlinkTickets(FRESH, LinkType.RELATED, CLOSED),
        "relation.not-linked",
        "other");
  }
}
