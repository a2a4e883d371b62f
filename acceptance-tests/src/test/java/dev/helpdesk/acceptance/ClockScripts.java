package dev.helpdesk.acceptance;

import static dev.helpdesk.acceptance.LifecycleScripts.ticket;

import dev.helpdesk.core.command.AcknowledgeEscalation;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.DecideEscalation;
import dev.helpdesk.core.command.EscalateFunctionally;
import dev.helpdesk.core.command.EscalateHierarchically;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.model.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Stories of clocks that run out and of tickets that are raised. */
final class ClockScripts {

  private static final Actor ANA = Actor.agent("ana");
  private static final Actor CLARA = Actor.contact("clara");
  private static final String T = "t-1";

  private ClockScripts() {}

  static List<Script> all() {
    return List.of(
        warningAndBreach(),
        raisedByAgent(),
        raisedByRule(),
        decided(),
        unanswered(),
        breachedOverTheWeekend());
  }

  private static Script urgent(String name) {
    return Script.named(name)
        .step("register", s -> s.registers("rosa", T, "Nobody can log in", "high", "high"))
        .step("take on", s -> s.takesOn("ana", T));
  }

  private static Script warningAndBreach() {
    return urgent("warning and breach in one jump")
        .pass(Duration.ofHours(8))
        .ends(
            desk ->
                ticket(desk, T)
                    .haveBreached("first-response", Instant.parse("2026-03-02T08:25:00Z"))
                    .haveBreached("resolution", Instant.parse("2026-03-02T12:10:00Z")));
  }

  private static Script raisedByAgent() {
    return Script.named("functional escalation by an agent")
        .step("register", s -> s.registers("rosa", T, "Report is empty", "medium", "low"))
        .step("take on", s -> s.takesOn("ana", T))
        .step(
            "escalate",
            s ->
                s.gives(
                    ANA, new EscalateFunctionally(RecordId.of(T), null, null, "Needs the source")))
        .step("assign", s -> s.assigns("bob", T, "second-line", "bob"))
        .step("accept", s -> s.accepts("bob", T))
        .ends(desk -> ticket(desk, T).beWith("bob").haveHad(1, "FunctionallyEscalated"));
  }

  private static Script raisedByRule() {
    return urgent("functional escalation by rule")
        .pass(Duration.ofMinutes(30))
        .ends(desk -> ticket(desk, T).haveHad(1, "FunctionallyEscalated"));
  }

  private static Script asked(String name) {
    return Script.named(name)
        .step("register", s -> s.registers("rosa", T, "Licence has run out", "medium", "low"))
        .step("take on", s -> s.takesOn("ana", T))
        .step(
            "ask",
            s -> s.gives(ANA, new EscalateHierarchically(RecordId.of(T), "Buy forty seats?")));
  }

  private static Script decided() {
    return asked("hierarchical escalation with a decision")
        .step("acknowledge", s -> s.gives(CLARA, new AcknowledgeEscalation(RecordId.of(T), 1)))
        .after(
            Duration.ofHours(3),
            "decide",
            s ->
                s.gives(
                    CLARA,
                    new DecideEscalation(
                        RecordId.of(T), 1, EscalationDecision.EXTEND_RESOURCES, "Buy fifty")))
        .ends(desk -> ticket(desk, T).haveHad(1, "EscalationDecided"));
  }

  private static Script unanswered() {
    return asked("unanswered to the end of the ladder")
        .pass(Duration.ofDays(1))
        .ends(desk -> ticket(desk, T).haveHad(0, "EscalationDecided"));
  }

  private static Script breachedOverTheWeekend() {
    return Script.named("clocks over a weekend")
        .after(
            Duration.ofDays(4).plusHours(8),
            "register on Friday evening",
            s -> s.registers("jack", T, "Screen flickers", "high", "medium"))
        .pass(Duration.ofDays(3).plusHours(10))
        .ends(desk -> ticket(desk, T).haveHad(2, "TargetBreached"));
  }
}
