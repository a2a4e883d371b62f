package dev.helpdesk.acceptance;

import static dev.helpdesk.acceptance.BadInputScene.ANA;
import static dev.helpdesk.acceptance.BadInputScene.CLOSED;
import static dev.helpdesk.acceptance.BadInputScene.FRESH;
import static dev.helpdesk.acceptance.BadInputScene.ROOT;
import static dev.helpdesk.acceptance.BadInputScene.ROSA;
import static dev.helpdesk.acceptance.BadInputScene.WORKED_ON;
import static dev.helpdesk.acceptance.BadInputScene.times;

import dev.helpdesk.core.Request;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.ConfirmLink;
import dev.helpdesk.core.command.InstallDocument;
import dev.helpdesk.core.command.NoteChild;
import dev.helpdesk.core.command.NoteFanOutEnd;
import dev.helpdesk.core.command.NoteFanOutRefusals;
import dev.helpdesk.core.command.NoteFollowUpEnd;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.RemoveLink;
import dev.helpdesk.core.command.StartFanOut;
import dev.helpdesk.core.command.StopFanOut;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.command.TouchRecord;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.policy.CalendarDocument;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.testkit.StandardDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Documents, fan-outs, terms and forged commands that must be refused. */
final class BadTerms extends BadInputs {

  @Override
  void addAll() {
    addDocuments();
    addFanOuts();
    addTerms();
    addForged();
  }

  private void addDocuments() {
    var hours = new CalendarDocument(StandardDesk.hours());
    Instant later = NOW.plus(Duration.ofDays(1));
    add(
        "calendar by an agent",
        ANA,
        new InstallDocument("standard", later, hours),
        "security.not-allowed",
        "actor");
    add(
        "calendar before the last",
        ROOT,
        new InstallDocument("standard", NOW, hours),
        "document.effective-too-early",
        "effectiveFrom");
    add("blank name", ROOT, new InstallDocument(" ", later, hours), "document.name", "name");
    add(
        "name of the hours around the clock",
        ROOT,
        new InstallDocument("always-open", later, hours),
        "document.name",
        "name");
    add("long name", ROOT, new InstallDocument(times(201), later, hours), "document.name", "name");
    add(
        "unstorable name",
        ROOT,
        new InstallDocument(UNSTORABLE, later, hours),
        "document.name",
        "name");
    add(
        "policy that names an unknown calendar",
        ROOT,
        new InstallDocument("policy", later, namingUnknownCalendar()),
        "document.calendar-unknown",
        "document.sla.agreements[standard].calendar");
    add(
        "policy whose rule names an unknown agreement",
        ROOT,
        new InstallDocument("policy", later, promisingNothing("gold")),
        "sla.agreement-unknown",
        "document/sla/rules/1/agreement");
    add(
        "policy whose agreement names an unknown metric with a long name",
        ROOT,
        new InstallDocument("policy", later, measuringNothing(times(200))),
        "sla.metric-unknown",
        ("document/sla/agreements/0/targets/" + times(200)).substring(0, 200));
  }

  private static Policy promisingNothing(String rule) {
    SlaPolicy sla =
        Policy.defaults().sla().toBuilder()
            .rule(AgreementRule.everything(rule, AgreementId.of("gold")))
            .build();
    return Policy.builder().sla(sla).build();
  }

  private static Policy measuringNothing(String metric) {
    SlaPolicy standard = Policy.defaults().sla();
    var more =
        standard.agreements().stream()
            .map(agreement -> agreement.toBuilder().target(metric, Duration.ofHours(1)).build())
            .toList();
    return Policy.builder().sla(standard.toBuilder().agreements(more).build()).build();
  }

  private static Policy namingUnknownCalendar() {
    SlaPolicy standard = Policy.defaults().sla();
    var renamed =
        standard.agreements().stream()
            .map(agreement -> agreement.toBuilder().calendar("moon").build())
            .toList();
    return Policy.builder().sla(standard.toBuilder().agreements(renamed).build()).build();
  }

  private void addFanOuts() {
    Command cancel = TakeTransition.of(FRESH, "cancel").because("withdrawn");
    add(
        "fan-out by an agent",
        ANA,
        new StartFanOut("all", new Criteria.All(), cancel),
        "security.not-allowed",
        "actor");
    add(
        "fan-out of a registration",
        ROOT,
        new StartFanOut("all", new Criteria.All(), ticket(t -> t)),
        "fan-out.not-possible",
        "template");
    add(
        "fan-out of a fan-out",
        ROOT,
        new StartFanOut("all", new Criteria.All(), new StopFanOut("all")),
        "fan-out.not-possible",
        "template");
    add("stop of nothing", ROOT, new StopFanOut("all"), "record.unknown", "record");
  }

  private void addTerms() {
    Command noted = new PostMessage(WORKED_ON, Audience.INTERNAL, "Noted", false);
    add(
        "stale version",
        Request.of(ANA, noted).expecting(1),
        "record.stale-version",
        "expectedVersion");
    add(
        "version to come",
        Request.of(ANA, noted).expecting(9_999),
        "record.stale-version",
        "expectedVersion");
    add(
        "version of what is new",
        Request.of(ROSA, ticket(t -> t)).expecting(7),
        "record.stale-version",
        "expectedVersion");
    add("instant by an agent", Request.of(ANA, noted).at(NOW), "security.not-allowed", "at");
    add("muted by an agent", Request.of(ANA, noted).muted(), "security.not-allowed", "muted");
    add(
        "instant too early",
        Request.of(ROOT, noted).at(NOW.minusSeconds(1)),
        "time.too-early",
        "at");
    add("instant to come", Request.of(ROOT, noted).at(NOW.plusSeconds(1)), "time.in-future", "at");
  }

  private void addForged() {
    add(
        "command in the engine's name",
        Actor.SYSTEM,
        TakeTransition.of(FRESH, "cancel").because("withdrawn"),
        "security.not-allowed",
        "actor");
    List<Command> carried =
        List.of(
            new ConfirmLink(FRESH, LinkType.RELATED, CLOSED, true),
            new RemoveLink(FRESH, LinkType.RELATED, CLOSED),
            new NoteChild(FRESH, CLOSED, true),
            new NoteFollowUpEnd(FRESH, "d", "accepted", null, null, true),
            new NoteFanOutRefusals(FRESH, "d", List.of()),
            new NoteFanOutEnd(FRESH, "d", 1, 1, false),
            new TouchRecord(FRESH));
    for (Command command : carried) {
      for (Actor actor : List.of(ANA, ROOT, Actor.SYSTEM)) {
        add(
            command.commandType() + " by " + actor,
            actor,
            command,
            "security.not-allowed",
            "actor");
      }
    }
  }
}
