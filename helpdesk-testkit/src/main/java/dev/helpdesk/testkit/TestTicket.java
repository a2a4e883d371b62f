package dev.helpdesk.testkit;

import dev.helpdesk.core.TicketView;
import dev.helpdesk.core.command.AcceptAssignment;
import dev.helpdesk.core.command.AcknowledgeEscalation;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.AnswerSurvey;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.DecideEscalation;
import dev.helpdesk.core.command.EscalateFunctionally;
import dev.helpdesk.core.command.EscalateHierarchically;
import dev.helpdesk.core.command.LinkTickets;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of a test desk: people act on it, and it says what it should be.
 *
 * <p>Each act must be accepted; {@link #refuses} is for those that must not.
 */
public final class TestTicket {

  private final TestDesk desk;
  private final RecordId id;

  TestTicket(TestDesk desk, RecordId id) {
    this.desk = desk;
    this.id = id;
  }

  /** Returns its id. */
  public RecordId id() {
    return id;
  }

  /** Returns it as it stands now. */
  public TicketView view() {
    return desk.desk().ticket(id).orElseThrow(() -> new AssertionError("Expected the ticket."));
  }

  /** Returns what everybody may know of it now. */
  public RecordView record() {
    return view().record();
  }

  /** Returns its history. */
  public List<Happened> history() {
    return desk.desk().history(id);
  }

  /** Begins to say what it should be. */
  public TicketExpectation should() {
    return new TicketExpectation(desk, this);
  }

  /** Gives a command that must be accepted. */
  public TestTicket does(Actor actor, Command command) {
    desk.execute(actor, command).orThrow();
    return this;
  }

  /** Gives a command that must be refused with a code. */
  public TestTicket refuses(Actor actor, Command command, String code) {
    Outcome outcome = desk.execute(actor, command);
    String actual =
        outcome instanceof Outcome.Refused refused ? refused.refusal().code() : "accepted";
    if (!actual.equals(code)) {
      throw new AssertionError(
          "Expected " + command.commandType() + " to end in " + code + ", but it is " + actual);
    }
    return this;
  }

  /** An agent gives it to a group, and maybe to an agent of it. */
  public TestTicket assignedTo(String by, String group, @Nullable String agent) {
    return does(
        Actor.agent(by),
        new AssignTicket(id, GroupId.of(group), agent == null ? null : ActorId.of(agent), null));
  }

  /** An agent takes it on. */
  public TestTicket acceptedBy(String agent) {
    return does(Actor.agent(agent), new AcceptAssignment(id));
  }

  /** An agent puts it on hold for a reason of the policy. */
  public TestTicket heldBy(String agent, String reason) {
    return does(Actor.agent(agent), step("hold").because(reason));
  }

  /** An agent takes it off hold. */
  public TestTicket resumedBy(String agent) {
    return does(Actor.agent(agent), step("resume"));
  }

  /** An agent solves it. */
  public TestTicket resolvedBy(String agent, String solution) {
    return does(Actor.agent(agent), step("resolve").saying(solution));
  }

  /** An agent verifies the solution; the requester is asked for conformity. */
  public TestTicket verifiedBy(String agent) {
    return does(Actor.agent(agent), step("verify"));
  }

  /** The requester agrees with the solution. */
  public TestTicket approvedBy(String requester) {
    return does(Actor.requester(requester), step("approve"));
  }

  /** The requester does not agree with the solution. */
  public TestTicket rejectedBy(String requester, String why) {
    return does(Actor.requester(requester), step("reject").saying(why));
  }

  /** An agent closes it. */
  public TestTicket closedBy(String agent) {
    return does(Actor.agent(agent), step("close"));
  }

  /** An agent cancels it for a reason of the policy. */
  public TestTicket cancelledBy(String agent, String reason) {
    return does(Actor.agent(agent), step("cancel").because(reason));
  }

  /** An agent moves it along any transition. */
  public TestTicket movedBy(String agent, String transition, UnaryOperator<TakeTransition> with) {
    return does(Actor.agent(agent), with.apply(step(transition)));
  }

  /** An agent answers the requester. */
  public TestTicket repliedBy(String agent, String text) {
    return does(Actor.agent(agent), new PostMessage(id, Audience.PUBLIC, text, false));
  }

  /** An agent adds a note that the requester never sees. */
  public TestTicket notedBy(String agent, String text) {
    return does(Actor.agent(agent), new PostMessage(id, Audience.INTERNAL, text, false));
  }

  /** The requester writes. */
  public TestTicket writtenBy(String requester, String text) {
    return does(Actor.requester(requester), new PostMessage(id, Audience.PUBLIC, text, false));
  }

  /** An agent classifies it anew. */
  public TestTicket classifiedBy(String agent, String impact, String urgency) {
    return does(Actor.agent(agent), new Classify(id, null, impact, urgency, null));
  }

  /** An agent raises it to the next level. */
  public TestTicket escalatedBy(String agent, String reason) {
    return does(Actor.agent(agent), new EscalateFunctionally(id, null, null, reason));
  }

  /** An agent asks the escalation directory for a decision. */
  public TestTicket decisionAskedBy(String agent, String question) {
    return does(Actor.agent(agent), new EscalateHierarchically(id, question));
  }

  /** A contact says that it is at it. */
  public TestTicket acknowledgedBy(String contact, int number) {
    return does(Actor.contact(contact), new AcknowledgeEscalation(id, number));
  }

  /** A contact decides. */
  public TestTicket decidedBy(String contact, int number, EscalationDecision decision) {
    return does(Actor.contact(contact), new DecideEscalation(id, number, decision, null));
  }

  /** The requester rates the service. */
  public TestTicket ratedBy(String requester, int overall) {
    return does(
        Actor.requester(requester), new AnswerSurvey(id, overall, overall, overall, overall, null));
  }

  /** An agent links it with another, which confirms once what is due is done. */
  public TestTicket linkedBy(String agent, LinkType link, TestTicket other) {
    return does(Actor.agent(agent), new LinkTickets(id, link, other.id()));
  }

  private TakeTransition step(String transition) {
    return TakeTransition.of(id, transition);
  }
}
