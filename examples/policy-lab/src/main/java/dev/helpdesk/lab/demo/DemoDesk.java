package dev.helpdesk.lab.demo;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.DueReport;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.CommittedListener;
import dev.helpdesk.inmemory.InMemoryDirectory;
import dev.helpdesk.inmemory.InMemoryKnowledgeIndex;
import dev.helpdesk.inmemory.InMemoryPeople;
import dev.helpdesk.inmemory.RecordingSender;
import dev.helpdesk.inmemory.SequentialFolios;
import dev.helpdesk.inmemory.SequentialIds;
import dev.helpdesk.inmemory.SettableTime;
import dev.helpdesk.lab.LabStore;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Contact;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.spi.store.Storage;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * The desk of the demo: the default policy, with a calendar, people and a first line of its own.
 *
 * <p>Open on weekdays from 9 to 18 in Madrid; two lines of support, and two levels of contacts.
 */
final class DemoDesk {

  static final ZoneId ZONE = ZoneId.of("Europe/Madrid");

  private static final TenantId TENANT = TenantId.of("acme");
  private static final GroupId FIRST = GroupId.of("first-line");
  private static final GroupId SECOND = GroupId.of("second-line");
  private static final LocalDateTime OPENING = LocalDateTime.parse("2026-03-24T09:00:00");
  private static final int BATCH = 1_000;

  private final SettableTime time = new SettableTime(instant(OPENING));
  private final Storage storage;
  private final RecordingSender sender = new RecordingSender();
  private final HelpDesk helpDesk;

  /** Opens the desk; everybody is written to in one language. */
  DemoDesk(LabStore store, String language, CommittedListener listener) {
    storage = store.over(time, TENANT);
    InMemoryDirectory directory = new InMemoryDirectory();
    addPeople(directory.of(TENANT), language);
    helpDesk =
        HelpDesk.builder()
            .storage(storage)
            .time(time)
            .ids(new SequentialIds("r"))
            .folios(new SequentialFolios())
            .directory(directory)
            .knowledge(new InMemoryKnowledgeIndex())
            .sender(sender)
            .listener(listener)
            .build();
    Actor host = Actor.administrator("host");
    desk().install(host, "standard", hours(), time.instant()).orThrow();
    desk().install(host, policy()).orThrow();
  }

  private static Policy policy() {
    AssignmentPolicy assignment =
        Policy.defaults().assignment().toBuilder().fallback(FIRST).build();
    return Policy.builder().assignment(assignment).build();
  }

  private static BusinessCalendar hours() {
    var hours = BusinessCalendar.builder().zone(ZONE);
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
        .forEach(day -> hours.open(day, "09:00", "18:00"));
    return hours.build();
  }

  private static void addPeople(InMemoryPeople people, String language) {
    people.addGroup(new Group(FIRST, 1, List.of(), ActorId.of("marta")));
    people.addGroup(new Group(SECOND, 2, List.of("payments"), ActorId.of("nina")));
    people.addAgent(new Agent(ActorId.of("ana"), List.of(FIRST), Map.of(), 5, language));
    people.addAgent(new Agent(ActorId.of("luis"), List.of(FIRST), Map.of(), 5, language));
    people.addAgent(
        new Agent(ActorId.of("bob"), List.of(SECOND), Map.of("payments", 4), 5, language));
    for (String requester : List.of("jack", "rosa")) {
      people.addRequester(
          new Requester(ActorId.of(requester), null, null, false, language, ZONE.getId()));
    }
    people.addContact(new Contact(ActorId.of("clara"), 1, false, language));
    people.addContact(new Contact(ActorId.of("hugo"), 2, false, language));
  }

  static Instant instant(LocalDateTime local) {
    return local.atZone(ZONE).toInstant();
  }

  Desk desk() {
    return helpDesk.desk(TENANT);
  }

  TenantId tenant() {
    return TENANT;
  }

  Storage storage() {
    return storage;
  }

  RecordingSender sender() {
    return sender;
  }

  Instant now() {
    return time.instant();
  }

  /** Sets the time; nothing is done about it. */
  void setTime(Instant now) {
    time.set(now);
  }

  /** Does what fell due and sends what waits, until nothing is left. */
  void settle() {
    DueReport done;
    do {
      done = helpDesk.processDue(now(), BATCH);
      while (helpDesk.dispatch(BATCH).isMore()) {
        // Until the outbox is empty.
      }
    } while (done.isMore());
  }
}
