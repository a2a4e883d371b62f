package dev.helpdesk.acceptance;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.AnswerSurvey;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TicketExpectation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stories of one ticket on its way through the eight steps. */
final class LifecycleScripts {

  private static final Actor ANA = Actor.agent("ana");
  private static final Actor ROSA = Actor.requester("rosa");
  private static final String T = "t-1";

  private LifecycleScripts() {}

  static List<Script> all() {
    return List.of(
        plain(),
        heldForTheVendor(),
        heldForTheRequester(),
        rejected(),
        solvedAtOnce(),
        cancelled(),
        silence(),
        notes(),
        reclassified(),
        surveyAnswered(),
        surveyExpired(),
        reopened());
  }

  static TicketExpectation ticket(TestDesk desk, String id) {
    return desk.ticket(RecordId.of(id)).should();
  }

  private static Script begun(String name) {
    return Script.named(name)
        .step("register", s -> s.registers("rosa", T, "Printer jams on page two", "high", "low"))
        .step(
            "take on and answer",
            s -> {
              s.takesOn("ana", T);
              s.writes(ANA, T, "I am on my way");
            });
  }

  private static Script solved(Script script) {
    return script
        .step("resolve", s -> s.says(ANA, T, "resolve", "Cleaned the rollers"))
        .step("verify", s -> s.takes(ANA, T, "verify"));
  }

  private static Script plain() {
    return solved(begun("plain lifecycle"))
        .step("approve", s -> s.takes(ROSA, T, "approve"))
        .step("close", s -> s.takes(ANA, T, "close"))
        .ends(desk -> ticket(desk, T).beIn("closed").haveHad(1, "SurveyInvited"));
  }

  private static Script heldForTheVendor() {
    return solved(
            begun("held for the vendor")
                .step("hold", s -> s.takes(ANA, T, "hold", "vendor"))
                .after(Duration.ofDays(2), "resume", s -> s.takes(ANA, T, "resume")))
        .ends(
            desk ->
                ticket(desk, T)
                    .beIn("awaiting-conformity")
                    .haveHad(1, "ClockPaused")
                    .haveHad(0, "TargetBreached"));
  }

  private static Script heldForTheRequester() {
    return begun("held for the requester")
        .step("hold", s -> s.takes(ANA, T, "hold", "requester"))
        .after(Duration.ofHours(20), "reply", s -> s.writes(ROSA, T, "The serial number is 17"))
        .ends(desk -> ticket(desk, T).beIn("in-progress").beWith("ana"));
  }

  private static Script rejected() {
    return solved(
            solved(begun("rejected conformity and second solution"))
                .step("reject", s -> s.says(ROSA, T, "reject", "It jams again")))
        .step("approve", s -> s.takes(ROSA, T, "approve"))
        .step("close", s -> s.takes(ANA, T, "close"))
        .ends(desk -> ticket(desk, T).beIn("closed").haveBeenReopened(1));
  }

  private static Script solvedAtOnce() {
    return Script.named("immediate resolution")
        .step(
            "register and resolve",
            s -> {
              s.registers("jack", T, "How do I print on both sides?", "low", "low");
              s.says(ANA, T, "resolve", "In the print dialogue");
            })
        .step("approve", s -> s.takes(Actor.requester("jack"), T, "approve"))
        .step("close", s -> s.takes(ANA, T, "close"))
        .ends(desk -> ticket(desk, T).beIn("closed").haveHad(0, "Assigned"));
  }

  private static Script cancelled() {
    return begun("cancelled with a reason")
        .step("no reason", s -> s.isRefused(ANA, cancel(), "workflow.reason-missing"))
        .step("cancel", s -> s.takes(ANA, T, "cancel", "duplicate"))
        .ends(desk -> ticket(desk, T).beIn("cancelled").haveHad(0, "SurveyInvited"));
  }

  private static TakeTransition cancel() {
    return TakeTransition.of(RecordId.of(T), "cancel");
  }

  private static Script silence() {
    return solved(begun("conformity silence"))
        .pass(Duration.ofDays(6))
        .ends(desk -> ticket(desk, T).beIn("closed").haveHad(3, "TimerFired"));
  }

  private static Script notes() {
    return begun("internal notes and replies")
        .step("note", s -> s.notes("ana", T, "The requester sounded rather annoyed"))
        .step("reply", s -> s.writes(ANA, T, "Which tray do you use?"))
        .step("answer", s -> s.writes(ROSA, T, "Tray two"))
        .step("note again", s -> s.notes("luis", T, "Tray two is known to be worn out"))
        .ends(desk -> ticket(desk, T).beIn("in-progress").haveHad(5, "MessagePosted"));
  }

  private static Script reclassified() {
    return begun("reclassification with retarget")
        .step("raise", s -> s.gives(ANA, classify("high", "high", null)))
        .after(Duration.ofHours(2), "category", s -> s.gives(ANA, classify(null, null, "hardware")))
        .step("lower", s -> s.gives(ANA, classify("low", "low", null)))
        .ends(desk -> ticket(desk, T).beIn("in-progress").havePriority("P5"));
  }

  private static Classify classify(
      @Nullable String impact, @Nullable String urgency, @Nullable String category) {
    return new Classify(RecordId.of(T), category, impact, urgency, "Seen on site");
  }

  private static Script closed(String name) {
    return solved(begun(name))
        .step("approve", s -> s.takes(ROSA, T, "approve"))
        .step("close", s -> s.takes(ANA, T, "close"));
  }

  private static Script surveyAnswered() {
    return closed("survey answered")
        .after(
            Duration.ofDays(3),
            "answer",
            s -> s.gives(ROSA, new AnswerSurvey(RecordId.of(T), 5, 4, 5, 2, "Slow but kind")))
        .pass(Duration.ofDays(20))
        .ends(desk -> ticket(desk, T).haveHad(1, "SurveyAnswered").haveHad(0, "SurveyExpired"));
  }

  private static Script surveyExpired() {
    return closed("survey expired")
        .pass(Duration.ofDays(20))
        .ends(desk -> ticket(desk, T).haveHad(0, "SurveyAnswered").haveHad(1, "SurveyExpired"));
  }

  private static Script reopened() {
    return closed("reopening a closed ticket")
        .after(Duration.ofDays(1), "reopen", s -> s.takes(ROSA, T, "reopen"))
        .ends(desk -> ticket(desk, T).beIn("in-progress").haveBeenReopened(1));
  }
}
