package dev.helpdesk.acceptance;

import static dev.helpdesk.acceptance.LifecycleScripts.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.command.UnlinkTickets;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.relation.RelationPolicy;
import dev.helpdesk.core.workflow.ReopenWindow;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Criteria;
import java.time.Duration;
import java.util.List;

/** Stories of several tickets that owe each other something. */
final class RelationScripts {

  private static final Actor ANA = Actor.agent("ana");
  private static final Actor ROSA = Actor.requester("rosa");

  private RelationScripts() {}

  static List<Script> all() {
    return List.of(related(), family(), cascade(), unlinked(), refusedLink(), followUp());
  }

  private static Script two(String name) {
    return Script.named(name)
        .step(
            "register both",
            s -> {
              s.registers("rosa", "t-1", "Mail server is down", "high", "medium");
              s.registers("rosa", "t-2", "Outlook shows no mail", "low", "medium");
              s.writes(ANA, "t-1", "We are looking into it");
              s.writes(ANA, "t-2", "We are looking into it");
            });
  }

  private static Script related() {
    return two("related tickets")
        .step("link", s -> s.links("ana", "t-1", LinkType.RELATED, "t-2"))
        .ends(
            desk -> {
              ticket(desk, "t-1").haveHad(1, "LinkConfirmed");
              ticket(desk, "t-2").haveHad(1, "LinkConfirmed");
            });
  }

  private static void solve(Stage s, String id) {
    s.says(ANA, id, "resolve", "Restarted the mail server");
    s.takes(ROSA, id, "approve");
  }

  private static Script family() {
    return two("parent and child")
        .step("link", s -> s.links("ana", "t-1", LinkType.CHILD, "t-2"))
        .step("solve the parent", s -> solve(s, "t-1"))
        .step("child open", s -> s.isRefused(ANA, close("t-1"), "workflow.not-possible"))
        .step("solve the child", s -> solve(s, "t-2"))
        .step("close the child", s -> s.takes(ANA, "t-2", "close"))
        .step("close the parent", s -> s.takes(ANA, "t-1", "close"))
        .step("reopen the child", s -> s.takes(ANA, "t-2", "reopen"))
        .ends(
            desk -> {
              ticket(desk, "t-1").beIn("closed").haveHad(2, "ChildChanged");
              ticket(desk, "t-2").beIn("in-progress");
            });
  }

  private static TakeTransition close(String id) {
    return TakeTransition.of(RecordId.of(id), "close");
  }

  private static Script cascade() {
    Policy policy =
        Policy.builder().relation(RelationPolicy.builder().cascade("close").build()).build();
    return two("cascade closing")
        .owingManyAtOnce()
        .on(desk -> desk.policy(policy))
        .step("register", s -> s.registers("rosa", "t-3", "Phone gets no mail", "low", "low"))
        .step("link one", s -> s.links("ana", "t-1", LinkType.CHILD, "t-2"))
        .step("link another", s -> s.links("ana", "t-3", LinkType.PARENT, "t-1"))
        .step("solve one", s -> solve(s, "t-2"))
        .step("cancel the parent", s -> s.takes(ANA, "t-1", "cancel", "out-of-scope"))
        .ends(
            desk -> {
              ticket(desk, "t-1").beIn("cancelled");
              ticket(desk, "t-2").beIn("closed");
              ticket(desk, "t-3").beIn("registered");
            });
  }

  private static Script unlinked() {
    return two("unlinked")
        .step("link", s -> s.links("ana", "t-1", LinkType.CAUSED_BY, "t-2"))
        .step(
            "unlink",
            s ->
                s.gives(
                    ANA,
                    new UnlinkTickets(RecordId.of("t-2"), LinkType.CAUSES, RecordId.of("t-1"))))
        .ends(
            desk -> {
              ticket(desk, "t-1").haveHad(1, "LinkRemoved");
              ticket(desk, "t-2").haveHad(1, "LinkRemoved");
            });
  }

  private static Script followUp() {
    ReopenWindow window = ReopenWindow.of(Duration.ofDays(3)).thenFollowUp();
    Policy policy = Policy.builder().workflow(ReopenWindowTest.workflow(window)).build();
    return Script.named("a message after the time for reopening")
        .owingManyAtOnce()
        .on(desk -> desk.policy(policy))
        .step("register", s -> s.registers("rosa", "t-1", "Mail server is down", "high", "medium"))
        .step(
            "solve",
            s -> {
              solve(s, "t-1");
              s.takes(ANA, "t-1", "close");
            })
        .after(Duration.ofDays(4), "write", s -> s.writes(ROSA, "t-1", "It is down again"))
        .ends(
            desk -> {
              ticket(desk, "t-1").beIn("closed").haveHad(1, "LinkConfirmed");
              assertThat(desk.desk().count(Criteria.is("requester", "rosa"))).isEqualTo(2);
            });
  }

  private static Script refusedLink() {
    return two("a link that the other refuses")
        .step("register", s -> s.registers("jack", "t-3", "No mail either", "low", "low"))
        .step("first parent", s -> s.links("ana", "t-1", LinkType.CHILD, "t-3"))
        .step("second parent", s -> s.links("ana", "t-2", LinkType.CHILD, "t-3"))
        .ends(desk -> ticket(desk, "t-2").haveHad(1, "LinkRefused"));
  }
}
