package dev.helpdesk.acceptance;

import static dev.helpdesk.acceptance.LifecycleScripts.ticket;

import dev.helpdesk.core.Request;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.CorrectState;
import dev.helpdesk.core.command.InstallDocument;
import dev.helpdesk.core.command.NoteUpdate;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.StartFanOut;
import dev.helpdesk.core.command.StopFanOut;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.policy.CalendarDocument;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.inmemory.RecordingSender;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.notification.NotificationSender;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.testkit.StandardDesk;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/** Stories of what is peculiar to an engine: keys, imports, documents, fan-outs, tenants. */
final class EngineScripts {

  static final String OTHER_TENANT = "other";

  private static final Actor ANA = Actor.agent("ana");
  private static final Actor ROSA = Actor.requester("rosa");
  private static final Actor ROOT = Actor.administrator("root");

  private EngineScripts() {}

  static List<Script> all() {
    return List.of(
        duplicate(),
        imported(),
        calendarEdit(),
        fanOut(),
        stopped(),
        failingSender(),
        secondPolicy(),
        twoTenants());
  }

  private static Script duplicate() {
    RegisterTicket first = Stage.incident("rosa", "t-1", "Keyboard is dead", "low", "high");
    return Script.named("submitted twice")
        .step(
            "twice at once",
            s -> {
              s.gives(ROSA, first, request -> request.withKey("form-17"));
              s.gives(ROSA, first, request -> request.withKey("form-17"));
            })
        .step("once more", s -> s.gives(ROSA, first, request -> request.withKey("form-17")))
        .ends(desk -> ticket(desk, "t-1").haveHad(1, "Registered"));
  }

  private static Script imported() {
    Instant opened = Instant.parse("2026-02-20T10:00:00Z");
    RecordId id = RecordId.of("case-9");
    RegisterTicket old =
        RegisterTicket.incident()
            .id(id)
            .from(ActorId.of("rosa"), "phone")
            .subject("Old case")
            .impact("low", "low")
            .imported("in-progress", opened)
            .build();
    return Script.named("import with given instants")
        .step(
            "the whole case",
            s -> {
              s.gives(ROOT, old, r -> r.at(opened).muted());
              Instant updated = opened.plus(Duration.ofDays(1));
              s.gives(ROOT, new NoteUpdate(id, List.of("comment")), r -> r.at(updated).muted());
              Instant closed = opened.plus(Duration.ofDays(2));
              s.gives(ROOT, new CorrectState(id, "closed"), r -> r.at(closed).muted());
            })
        .ends(desk -> ticket(desk, "case-9").beIn("closed"));
  }

  private static BusinessCalendar longHours() {
    var hours = BusinessCalendar.builder().zone("Europe/Madrid");
    for (DayOfWeek day : EnumSet.allOf(DayOfWeek.class)) {
      hours.open(day, "07:00", "22:00");
    }
    return hours.build();
  }

  private static Script calendarEdit() {
    Instant from = Instant.parse("2026-03-02T15:00:00Z");
    return Script.named("calendar edit with sweep")
        .after(
            Duration.ofHours(3),
            "register",
            s -> s.registers("rosa", "t-1", "Lift is stuck", "high", "high"))
        .step("another", s -> s.registers("jack", "t-2", "Door is stuck", "low", "high"))
        .step(
            "longer hours",
            s ->
                s.gives(
                    ROOT, new InstallDocument("standard", from, new CalendarDocument(longHours()))))
        .pass(Duration.ofDays(2))
        .ends(desk -> ticket(desk, "t-1").haveHad(2, "TargetBreached"));
  }

  private static void registersSome(Stage s) {
    for (int i = 1; i <= 4; i++) {
      s.registers("rosa", "t-" + i, "Alarm number " + i, "low", "low");
    }
  }

  private static StartFanOut cancelAll() {
    return new StartFanOut(
        "false-alarm",
        Criteria.is("state", "registered"),
        TakeTransition.of(RecordId.of("any"), "cancel").because("misleading-information"));
  }

  private static Script fanOut() {
    return Script.named("fan-out to many")
        .step("register", EngineScripts::registersSome)
        .step("cancel all", s -> s.gives(ROOT, cancelAll()))
        .ends(
            desk -> {
              for (int i = 1; i <= 4; i++) {
                ticket(desk, "t-" + i).beIn("cancelled");
              }
            });
  }

  private static Script stopped() {
    return Script.named("fan-out stopped")
        .step("register", EngineScripts::registersSome)
        .step(
            "start and stop",
            s -> {
              s.gives(ROOT, cancelAll());
              s.gives(ROOT, new StopFanOut("false-alarm"));
            })
        .ends(desk -> ticket(desk, "t-1").beIn("registered"));
  }

  private static Script failingSender() {
    return Script.named("notification that fails at first")
        .step(
            "register",
            s -> {
              RecordingSender sender = s.desk().sender();
              sender.fail(ActorId.of("rosa"), NotificationSender.Result.RETRY_LATER, 2);
              s.registers("rosa", "t-1", "Badge does not open", "low", "medium");
            })
        .step("take on", s -> s.takesOn("ana", "t-1"))
        .pass(Duration.ofHours(1))
        .ends(desk -> ticket(desk, "t-1").beWith("ana"));
  }

  private static Script secondPolicy() {
    Policy second = Policy.builder().survey(SurveyPolicy.builder().enabled(false).build()).build();
    return Script.named("policy version two midway")
        .step("register", s -> s.registers("rosa", "t-1", "Old rules", "low", "low"))
        .step(
            "install",
            s -> s.gives(ROOT, new InstallDocument("policy", StandardDesk.MONDAY_MORNING, second)))
        .step("register again", s -> s.registers("rosa", "t-2", "New rules", "low", "low"))
        .step(
            "solve both",
            s -> {
              for (String id : List.of("t-1", "t-2")) {
                s.says(ANA, id, "resolve", "Done");
                s.takes(ROSA, id, "approve");
                s.takes(ANA, id, "close");
              }
            })
        .ends(
            desk -> {
              ticket(desk, "t-1").haveHad(1, "SurveyInvited");
              ticket(desk, "t-2").haveHad(0, "SurveyInvited");
            });
  }

  private static Script twoTenants() {
    TenantId other = TenantId.of(OTHER_TENANT);
    Policy policy = Policy.builder().sla(alwaysOpen()).build();
    return Script.named("two tenants")
        .step("register here", s -> s.registers("rosa", "t-1", "Coffee machine", "low", "low"))
        .step(
            "register there",
            s -> {
              StandardDesk.people(s.desk().people().of(other));
              var there = s.desk().helpDesk().desk(other);
              var installing = new InstallDocument("policy", StandardDesk.MONDAY_MORNING, policy);
              s.gives(there, Request.of(ROOT, installing)).orThrow();
              var ticket = Stage.incident("jack", "t-1", "Tea kettle", "high", "high");
              s.gives(there, Request.of(Actor.requester("jack"), ticket)).orThrow();
            })
        .step("cancel here", s -> s.takes(ANA, "t-1", "cancel", "withdrawn"))
        .pass(Duration.ofDays(1))
        .ends(desk -> ticket(desk, "t-1").beIn("cancelled"));
  }

  private static SlaPolicy alwaysOpen() {
    var standard = Policy.defaults().sla();
    return standard.toBuilder()
        .agreements(
            standard.agreements().stream()
                .map(agreement -> agreement.toBuilder().calendar(Agreement.ALWAYS_OPEN).build())
                .toList())
        .build();
  }
}
