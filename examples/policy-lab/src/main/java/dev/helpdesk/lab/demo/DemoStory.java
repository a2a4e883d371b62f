package dev.helpdesk.lab.demo;

import dev.helpdesk.core.command.AcceptAssignment;
import dev.helpdesk.core.command.AcknowledgeEscalation;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.AnswerSurvey;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.DecideEscalation;
import dev.helpdesk.core.command.EscalateFunctionally;
import dev.helpdesk.core.command.JudgeMatch;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.core.event.Judgement;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/** What people do: one incident in seven chapters, and an earlier one that resembles it. */
final class DemoStory {

  private static final Actor JACK = Actor.requester("jack");
  private static final Actor ROSA = Actor.requester("rosa");
  private static final Actor ANA = Actor.agent("ana");
  private static final Actor BOB = Actor.agent("bob");
  private static final Actor HUGO = Actor.contact("hugo");

  private final DemoDesk desk;
  private final Narrator narrator;
  private final Wordings words;
  private int told;

  DemoStory(DemoDesk desk, Narrator narrator) {
    this.desk = desk;
    this.narrator = narrator;
    this.words = narrator.words();
  }

  /** Lets it all happen and returns the ticket it is about. */
  RecordId tell() {
    RecordId before = before();
    RecordId ticket = intake();
    work(ticket, before);
    escalation(ticket);
    jump();
    decision(ticket);
    solution(ticket);
    end(ticket);
    return ticket;
  }

  private RecordId before() {
    narrator.chapter("chapter.before");
    at("2026-03-24T10:00:00");
    narrator.act(desk.now(), "act.before", text("jack.subject"), text("jack.solution"));
    narrator.quiet(true);
    RecordId ticket = register(JACK, "jack", "high", "medium");
    GroupId second = GroupId.of("second-line");
    does(BOB, new AssignTicket(ticket, second, BOB.id(), null));
    at("2026-03-24T10:20:00");
    does(BOB, new PostMessage(ticket, Audience.PUBLIC, text("first.answer"), false));
    at("2026-03-24T11:30:00");
    does(BOB, TakeTransition.of(ticket, "resolve").saying(text("jack.solution")));
    at("2026-03-24T12:00:00");
    does(JACK, TakeTransition.of(ticket, "approve"));
    does(BOB, TakeTransition.of(ticket, "close"));
    does(JACK, new AnswerSurvey(ticket, 5, 5, 5, 5, null));
    narrator.quiet(false);
    return ticket;
  }

  private RecordId intake() {
    narrator.chapter("chapter.intake");
    at("2026-03-27T15:00:00");
    narrator.act(desk.now(), "act.register", text("rosa.subject"));
    return register(ROSA, "rosa", "medium", "medium");
  }

  private void work(RecordId ticket, RecordId before) {
    narrator.chapter("chapter.work");
    at("2026-03-27T15:04:00");
    act("act.accept");
    does(ANA, new AcceptAssignment(ticket));
    at("2026-03-27T15:06:00");
    act("act.classify");
    does(ANA, new Classify(ticket, null, "high", "medium", null));
    at("2026-03-27T15:10:00");
    act("act.reply", text("first.answer"));
    does(ANA, new PostMessage(ticket, Audience.PUBLIC, text("first.answer"), false));
    at("2026-03-27T15:25:00");
    act("act.judge");
    does(ANA, new JudgeMatch(ticket, before, Judgement.APPLIED));
    at("2026-03-27T15:30:00");
    act("act.hold", text("question"));
    does(ANA, TakeTransition.of(ticket, "hold").because("requester").saying(text("question")));
    at("2026-03-27T16:32:15");
    act("act.answer", text("answer"));
    does(ROSA, new PostMessage(ticket, Audience.PUBLIC, text("answer"), false));
  }

  private void escalation(RecordId ticket) {
    narrator.chapter("chapter.escalation");
    at("2026-03-27T17:00:00");
    act("act.escalate", text("escalation"));
    does(ANA, new EscalateFunctionally(ticket, null, "payments", text("escalation")));
    at("2026-03-27T17:10:00");
    act("act.bob");
    does(BOB, new AcceptAssignment(ticket));
  }

  private void jump() {
    narrator.chapter("chapter.jump");
    Instant now = desk.now();
    Instant later = DemoDesk.instant(LocalDateTime.parse("2026-03-30T15:40:00"));
    act("act.jump", Wordings.amount(Duration.between(now, later)));
    desk.setTime(later);
    settle();
  }

  private void decision(RecordId ticket) {
    narrator.chapter("chapter.decision");
    act("act.acknowledge");
    does(HUGO, new AcknowledgeEscalation(ticket, 1));
    at("2026-03-30T15:45:00");
    act("act.decide", text("decision"));
    does(
        HUGO,
        new DecideEscalation(ticket, 1, EscalationDecision.EXTEND_RESOURCES, text("decision")));
  }

  private void solution(RecordId ticket) {
    narrator.chapter("chapter.solution");
    at("2026-03-30T16:10:00");
    solve(ticket, "first.solution");
    at("2026-03-30T16:20:00");
    verify(ticket);
    at("2026-03-30T17:00:00");
    act("act.reject", text("rejection"));
    does(ROSA, TakeTransition.of(ticket, "reject").saying(text("rejection")));
    at("2026-03-30T17:40:00");
    solve(ticket, "second.solution");
    at("2026-03-30T17:50:00");
    verify(ticket);
    at("2026-03-31T09:10:00");
    act("act.approve");
    does(ROSA, TakeTransition.of(ticket, "approve"));
  }

  private void solve(RecordId ticket, String solution) {
    act("act.solve", text(solution));
    does(BOB, TakeTransition.of(ticket, "resolve").saying(text(solution)));
  }

  private void verify(RecordId ticket) {
    act("act.verify");
    does(BOB, TakeTransition.of(ticket, "verify"));
  }

  private void end(RecordId ticket) {
    narrator.chapter("chapter.end");
    at("2026-03-31T09:15:00");
    act("act.close");
    does(BOB, TakeTransition.of(ticket, "close"));
    at("2026-03-31T09:30:00");
    act("act.rate", text("comment"));
    does(ROSA, new AnswerSurvey(ticket, 5, 4, 5, 4, text("comment")));
  }

  private String text(String key) {
    return words.say("text." + key);
  }

  private void act(String key, Object... values) {
    narrator.act(desk.now(), key, values);
  }

  private void at(String local) {
    desk.setTime(DemoDesk.instant(LocalDateTime.parse(local)));
    settle();
  }

  private RecordId register(Actor requester, String texts, String impact, String urgency) {
    RegisterTicket ticket =
        RegisterTicket.incident()
            .from(requester.id(), "web")
            .subject(text(texts + ".subject"))
            .description(text(texts + ".description"))
            .impact(impact, urgency)
            .build();
    RecordId id = desk.desk().execute(requester, ticket).orThrow().record().id();
    settle();
    return id;
  }

  private void does(Actor actor, Command command) {
    desk.desk().execute(actor, command).orThrow();
    settle();
  }

  private void settle() {
    desk.settle();
    var sent = desk.sender().sent();
    narrator.sent(sent.subList(told, sent.size()));
    told = sent.size();
  }
}
