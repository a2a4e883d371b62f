package dev.helpdesk.acceptance.model;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.inmemory.InMemoryPeople;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Contact;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Requester;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the engine is told of that which the model knows by heart. */
final class Settings {

  private static final int ROOMY = 100_000;

  private Settings() {}

  /** The kind {@code request} lacks something when it comes without a description or an asset. */
  static Policy first() {
    Policy defaults = Policy.defaults();
    return defaults.toBuilder()
        .intake(
            defaults.intake().toBuilder()
                .kind(TicketKind.of("request", "REQ").requiring("description", "asset"))
                .build())
        .build();
  }

  /** Other figures, a fallback group, and a question to the directory at the second reopening. */
  static Policy second() {
    Policy first = first();
    NaivePolicy figures = NaivePolicy.SECOND;
    Agreement standard =
        first.sla().agreements().get(0).toBuilder()
            .targets("first-response", targets(figures.firstResponse()))
            .targets("resolution", targets(figures.resolution()))
            .warnings(figures.warnings())
            .build();
    SlaPolicy sla = first.sla().toBuilder().agreements(List.of(standard)).build();
    return first.toBuilder()
        .sla(sla)
        .survey(first.survey().toBuilder().window(Duration.ofDays(figures.surveyDays())).build())
        .assignment(first.assignment().toBuilder().fallback(GroupId.of("first-line")).build())
        .escalation(
            first.escalation().toBuilder()
                .rule(
                    EscalationRule.of(
                        "reopened-twice",
                        new EscalationTrigger.ReopenedTimes(figures.askedAtReopens()),
                        new EscalationAction.AskDirectory(2)))
                .build())
        .build();
  }

  private static Targets targets(List<Integer> minutes) {
    Map<String, Duration> byPriority = new LinkedHashMap<>();
    for (int i = 0; i < minutes.size(); i++) {
      byPriority.put("P" + (i + 1), Duration.ofMinutes(minutes.get(i)));
    }
    return new Targets(byPriority, Duration.ofMinutes(minutes.get(2)));
  }

  static BusinessCalendar calendar(NaiveHours.Version version) {
    var hours = BusinessCalendar.builder().zone(version.zone());
    for (DayOfWeek day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
      hours.open(day, hour(version.opens()), hour(version.closes()));
    }
    version.holidays().forEach(hours::holiday);
    return hours.build();
  }

  private static String hour(int hour) {
    return (hour < 10 ? "0" : "") + hour + ":00";
  }

  static void people(InMemoryPeople people) {
    for (String agent : List.of("ana", "luis", "bob", "carla")) {
      GroupId group = GroupId.of(String.valueOf(NaivePolicy.groupOf(agent)));
      List<String> skills = NaivePolicy.knowsJava(group.value()) ? List.of("java") : List.of();
      Map<String, Integer> levels = skills.isEmpty() ? Map.of() : Map.of("java", 3);
      people.addGroup(
          new Group(group, NaivePolicy.level(group.value()), skills, ActorId.of("marta")));
      people.addAgent(new Agent(ActorId.of(agent), List.of(group), levels, ROOMY, "en"));
    }
    for (String requester : List.of("rosa", "jack")) {
      people.addRequester(
          new Requester(ActorId.of(requester), null, null, false, "es", "Europe/Madrid"));
    }
    people.addContact(new Contact(ActorId.of("clara"), 1, false, "es"));
    people.addContact(new Contact(ActorId.of("hugo"), 2, false, "en"));
  }
}
