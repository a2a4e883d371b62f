package dev.helpdesk.acceptance;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.Request;
import dev.helpdesk.core.command.AcceptAssignment;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.LinkTickets;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.testkit.TestDesk;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Where a step takes place: gives each command a key that is the same when it is given again. */
final class Stage {

  private final TestDesk desk;
  private final String script;
  private final int step;
  private final StepFolios folios;
  private final BiConsumer<String, Outcome> heard;
  private int commands;

  Stage(
      TestDesk desk,
      String script,
      int step,
      StepFolios folios,
      BiConsumer<String, Outcome> heard) {
    this.heard = heard;
    this.desk = desk;
    this.script = script;
    this.step = step;
    this.folios = folios;
  }

  TestDesk desk() {
    return desk;
  }

  /** Gives a command that must be accepted. */
  void gives(Actor actor, Command command) {
    gives(actor, command, UnaryOperator.identity());
  }

  /** Gives a command on further terms, which must be accepted. */
  void gives(Actor actor, Command command, UnaryOperator<Request> terms) {
    var unused = gives(desk.desk(), terms.apply(Request.of(actor, command))).orThrow();
  }

  /** Gives a request at a tenant's desk, with a key if it has none. */
  Outcome gives(Desk at, Request request) {
    folios.at(step, ++commands);
    String key = script + "/" + step + "/" + commands;
    Outcome outcome = at.execute(request.key() == null ? request.withKey(key) : request);
    heard.accept(key, outcome);
    return outcome;
  }

  /** Gives a command that must be refused. */
  void isRefused(Actor actor, Command command, String code) {
    Outcome outcome = gives(desk.desk(), Request.of(actor, command));
    if (!(outcome instanceof Outcome.Refused refused) || !refused.refusal().code().equals(code)) {
      throw new AssertionError("Expected a refusal " + code + ", but it is " + outcome);
    }
  }

  void registers(String requester, String id, String subject, String impact, String urgency) {
    gives(Actor.requester(requester), incident(requester, id, subject, impact, urgency));
  }

  static RegisterTicket incident(
      String requester, String id, String subject, String impact, String urgency) {
    return RegisterTicket.incident()
        .id(RecordId.of(id))
        .from(ActorId.of(requester), "web")
        .subject(subject)
        .description("It began this morning: " + subject)
        .impact(impact, urgency)
        .build();
  }

  void assigns(String by, String id, String group, String agent) {
    gives(
        Actor.agent(by),
        new AssignTicket(RecordId.of(id), GroupId.of(group), ActorId.of(agent), null));
  }

  void accepts(String agent, String id) {
    gives(Actor.agent(agent), new AcceptAssignment(RecordId.of(id)));
  }

  /** Gives a ticket to an agent of the first line, who takes it on. */
  void takesOn(String agent, String id) {
    assigns(agent, id, "first-line", agent);
    accepts(agent, id);
  }

  void takes(Actor actor, String id, String transition) {
    gives(actor, TakeTransition.of(RecordId.of(id), transition));
  }

  void takes(Actor actor, String id, String transition, String reason) {
    gives(actor, TakeTransition.of(RecordId.of(id), transition).because(reason));
  }

  void says(Actor actor, String id, String transition, String text) {
    gives(actor, TakeTransition.of(RecordId.of(id), transition).saying(text));
  }

  void writes(Actor actor, String id, String text) {
    gives(actor, new PostMessage(RecordId.of(id), Audience.PUBLIC, text, false));
  }

  void notes(String agent, String id, String text) {
    gives(Actor.agent(agent), new PostMessage(RecordId.of(id), Audience.INTERNAL, text, false));
  }

  void links(String agent, String id, LinkType link, String other) {
    gives(Actor.agent(agent), new LinkTickets(RecordId.of(id), link, RecordId.of(other)));
  }
}
