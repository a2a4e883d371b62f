package dev.helpdesk.acceptance;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.command.AcceptAssignment;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.EscalateHierarchically;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.testkit.StandardDesk;
import dev.helpdesk.testkit.TestDesk;
import java.time.Duration;
import java.time.Instant;

/**
 * A desk on which bad input is tried.
 *
 * <p>Ticket t-1 of rosa is with ana and has an escalation open; t-2 of jack is new; t-3 of rosa is
 * closed, its survey open; x-1 is another tenant's.
 */
final class BadInputScene {

  static final RecordId WORKED_ON = RecordId.of("t-1");
  static final RecordId FRESH = RecordId.of("t-2");
  static final RecordId CLOSED = RecordId.of("t-3");
  static final RecordId FOREIGN = RecordId.of("x-1");
  static final RecordId NOWHERE = RecordId.of("t-99");

  static final Actor ANA = Actor.agent("ana");
  static final Actor ROSA = Actor.requester("rosa");
  static final Actor ROOT = Actor.administrator("root");
  static final Actor CLARA = Actor.contact("clara");

  private static final TenantId OTHER = TenantId.of(EngineScripts.OTHER_TENANT);

  private BadInputScene() {}

  static TestDesk build() {
    TestDesk desk = TestDesk.standard();
    Instant soon = desk.now().plus(Duration.ofHours(1));
    var again = desk.desk().install(ROOT, "standard", StandardDesk.hours(), soon);
    again.orThrow();
    for (RecordId id : new RecordId[] {WORKED_ON, FRESH, CLOSED}) {
      String requester = id.equals(FRESH) ? "jack" : "rosa";
      desk.register(Stage.incident(requester, id.value(), "Something broke", "low", "low"));
    }
    var first = new AssignTicket(WORKED_ON, GroupId.of("first-line"), ActorId.of("ana"), null);
    desk.ticket(WORKED_ON)
        .does(ANA, first)
        .does(ANA, new AcceptAssignment(WORKED_ON))
        .does(ANA, new EscalateHierarchically(WORKED_ON, "Replace it?"));
    desk.ticket(CLOSED)
        .does(ANA, TakeTransition.of(CLOSED, "resolve").saying("Mended"))
        .does(ROSA, TakeTransition.of(CLOSED, "approve"))
        .does(ANA, TakeTransition.of(CLOSED, "close"));
    StandardDesk.people(desk.people().of(OTHER));
    Desk there = desk.helpDesk().desk(OTHER);
    var hours = there.install(ROOT, "standard", StandardDesk.hours(), desk.now());
    var policy = there.install(ROOT, Policy.defaults());
    var ticket = there.execute(ROSA, Stage.incident("rosa", "x-1", "Elsewhere", "low", "low"));
    hours.orThrow();
    policy.orThrow();
    ticket.orThrow();
    return desk.settle();
  }

  static String times(int count) {
    return "x".repeat(count);
  }
}
