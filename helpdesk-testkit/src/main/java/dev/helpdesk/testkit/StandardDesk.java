package dev.helpdesk.testkit;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.inmemory.InMemoryPeople;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Contact;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Requester;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * The people and hours of the standard test desk.
 *
 * <p>Requesters rosa (Spanish) and jack (English); agents ana and luis of first-line (level 1, led
 * by marta), bob of second-line (level 2, skill java, led by nina); contacts clara (level 1) and
 * hugo (level 2) of the escalation directory.
 */
public final class StandardDesk {

  /** Monday 2 March 2026, 9:00 in Madrid: the minute the desk opens. */
  public static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T08:00:00Z");

  private static final GroupId FIRST = GroupId.of("first-line");
  private static final GroupId SECOND = GroupId.of("second-line");

  private StandardDesk() {}

  /** Returns weekdays from 9 to 18 in Madrid. */
  public static BusinessCalendar hours() {
    var hours = BusinessCalendar.builder().zone("Europe/Madrid");
    for (DayOfWeek day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
      hours.open(day, "09:00", "18:00");
    }
    return hours.build();
  }

  /** Adds the people. */
  public static void people(InMemoryPeople people) {
    people.addGroup(new Group(FIRST, 1, List.of(), ActorId.of("marta")));
    people.addGroup(new Group(SECOND, 2, List.of("java"), ActorId.of("nina")));
    people.addAgent(agent("ana", FIRST, Map.of(), "es"));
    people.addAgent(agent("luis", FIRST, Map.of(), "es"));
    people.addAgent(agent("bob", SECOND, Map.of("java", 4), "en"));
    people.addRequester(requester("rosa", "es", "Europe/Madrid"));
    people.addRequester(requester("jack", "en", "Europe/London"));
    people.addContact(new Contact(ActorId.of("clara"), 1, false, "es"));
    people.addContact(new Contact(ActorId.of("hugo"), 2, false, "en"));
  }

  private static Agent agent(
      String id, GroupId group, Map<String, Integer> skills, String language) {
    return new Agent(ActorId.of(id), List.of(group), skills, 20, language);
  }

  private static Requester requester(String id, String language, String zone) {
    return new Requester(ActorId.of(id), null, null, false, language, zone);
  }
}
