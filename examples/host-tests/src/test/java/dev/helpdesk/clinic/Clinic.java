package dev.helpdesk.clinic;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.inmemory.InMemoryPeople;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.spi.catalogue.Service;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Contact;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.testkit.TestDesk;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * The clinic's desk: its hours, people and services.
 *
 * <p>Nurse Julia reports; Omar is at the front desk, Petra and Emil are engineers of biomedical,
 * Iris is in the records office; Doctor Weiss decides what is lent to whom.
 */
final class Clinic {

  static final ServiceId LIFE_SUPPORT = ServiceId.of("life-support");
  static final GroupId FRONT_DESK = GroupId.of("front-desk");
  static final GroupId BIOMEDICAL = GroupId.of("biomedical");
  static final GroupId RECORDS = GroupId.of("records-office");

  /** Monday 12 January 2026, 8:00 in Zurich: the minute the front desk opens. */
  private static final Instant MONDAY_AT_8 = Instant.parse("2026-01-12T07:00:00Z");

  private Clinic() {}

  static TestDesk desk() {
    TestDesk desk =
        TestDesk.builder()
            .tenant("clinic")
            .start(MONDAY_AT_8)
            .calendar("standard", frontDeskHours())
            .policy(ClinicPolicy.POLICY)
            .people(Clinic::addPeople)
            .build();
    desk.catalogue().add(desk.tenant(), new Service(LIFE_SUPPORT, "high", BIOMEDICAL));
    return desk;
  }

  /** Weekdays from 8 to 17. */
  private static BusinessCalendar frontDeskHours() {
    var hours = BusinessCalendar.builder().zone("Europe/Zurich");
    EnumSet.range(MONDAY, FRIDAY).forEach(day -> hours.open(day, "08:00", "17:00"));
    return hours.build();
  }

  private static void addPeople(InMemoryPeople people) {
    people.addRequester(new Requester(ActorId.of("julia"), null, null, false, "en", "UTC"));
    people.addGroup(new Group(FRONT_DESK, 1, List.of(), ActorId.of("omar")));
    people.addGroup(new Group(BIOMEDICAL, 2, List.of("ventilators"), ActorId.of("petra")));
    people.addGroup(new Group(RECORDS, 2, List.of(), ActorId.of("iris")));
    people.addAgent(agent("omar", FRONT_DESK));
    people.addAgent(agent("petra", BIOMEDICAL));
    people.addAgent(agent("emil", BIOMEDICAL));
    people.addAgent(agent("iris", RECORDS));
    people.addContact(new Contact(ActorId.of("weiss"), 1, false, "en"));
  }

  private static Agent agent(String id, GroupId group) {
    return new Agent(ActorId.of(id), List.of(group), Map.of(), 10, "en");
  }

  /** Nurse Julia reports a device that keeps somebody alive. */
  static RegisterTicket ventilatorAlarm() {
    return device("The ventilator in bed 4 gives an alarm")
        .service(LIFE_SUPPORT)
        .field("serial-number", "V-1138")
        .impact("high", "high")
        .build();
  }

  /** Nurse Julia reports something less urgent. */
  static RegisterTicket printer() {
    return RegisterTicket.incident()
        .from(ActorId.of("julia"), "web")
        .subject("The printer of the ward prints nothing")
        .impact("low", "high")
        .build();
  }

  static RegisterTicket.Builder device(String subject) {
    return RegisterTicket.of("device").from(ActorId.of("julia"), "phone").subject(subject);
  }
}
