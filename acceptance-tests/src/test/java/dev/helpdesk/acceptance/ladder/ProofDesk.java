package dev.helpdesk.acceptance.ladder;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.directory.AgentEntry;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.proof.Course;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.inmemory.InMemoryPeople;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.testkit.StandardDesk;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestDeskBuilder;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A real desk whose tickets nobody touches, and when they got to a level. */
final class ProofDesk {

  static final Instant START = Instant.parse("2026-03-20T00:00:00Z");

  private final TestDesk desk;

  ProofDesk(Policy policy, Map<String, BusinessCalendar> calendars, boolean room) {
    TestDeskBuilder builder =
        TestDesk.builder().start(START).peopleOfPolicy().admitUnsoundPolicies();
    calendars.forEach(builder::calendar);
    desk = builder.policy(room ? policy : full(policy)).people(ProofDesk::strangers).build();
  }

  /** The requester of proofs, who is known to the host alone. */
  private static void strangers(InMemoryPeople people) {
    StandardDesk.people(people);
    people.addRequester(new Requester(ActorId.of("requester"), null, null, false, "en", "UTC"));
  }

  private static Policy full(Policy policy) {
    List<AgentEntry> full =
        policy.directory().agents().stream().map(agent -> agent.withCapacity(0)).toList();
    return policy.toBuilder()
        .directory(policy.directory().toBuilder().agents(full).build())
        .build();
  }

  static ProofDesk of(Policy policy, Map<String, BusinessCalendar> calendars, Course course) {
    return new ProofDesk(policy, calendars, course.room());
  }

  TestTicket register(RegisterTicket ticket, Instant at) {
    desk.advanceTo(at);
    return desk.register(ticket);
  }

  ProofDesk pass(Duration time) {
    desk.advance(time);
    return this;
  }

  /** Returns when somebody of a level or above was asked who was not asked below, or null. */
  static @Nullable Instant asked(TestTicket ticket, int level) {
    Set<ActorId> below = new HashSet<>();
    for (Happened each : ticket.history()) {
      if (each.event() instanceof HierarchicallyEscalated asked) {
        if (asked.level() >= level && !below.contains(asked.contact())) {
          return each.at();
        }
        if (asked.level() < level) {
          below.add(asked.contact());
        }
      }
    }
    return null;
  }

  /** Returns when a group of a level or above had it, or null. */
  static @Nullable Instant raised(TestTicket ticket, int level) {
    for (Happened each : ticket.history()) {
      if (each.event() instanceof Assigned assigned && assigned.level() >= level) {
        return each.at();
      }
    }
    return null;
  }
}
