package dev.helpdesk.testkit;

import dev.helpdesk.core.event.Addressee;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.NotificationsIssued;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.core.view.RecordView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a ticket should be, in sentences that fail with what it is instead. */
public final class TicketExpectation {

  private final TestDesk desk;
  private final TestTicket ticket;

  TicketExpectation(TestDesk desk, TestTicket ticket) {
    this.desk = desk;
    this.ticket = ticket;
  }

  /** It is in a state. */
  public TicketExpectation beIn(String state) {
    return expect("be in", state, ticket.record().progress().state());
  }

  /** It has a priority. */
  public TicketExpectation havePriority(String priority) {
    return expect("have priority", priority, ticket.record().rank().priority());
  }

  /** It is with an agent. */
  public TicketExpectation beWith(String agent) {
    Owner owner = ticket.record().owner();
    return expect("be with", agent, owner.agent() == null ? null : owner.agent().value());
  }

  /** It is with a group, and nobody has it yet. */
  public TicketExpectation waitInQueueOf(String group) {
    Owner owner = ticket.record().owner();
    String actual = owner.group() == null ? "no group" : owner.group().value();
    return expect(
        "wait in the queue of", group, owner.agent() == null ? actual : "agent " + owner.agent());
  }

  /** A clock stands as said. */
  public TicketExpectation haveClock(String metric, ClockStatus status) {
    return expect("have clock " + metric, status, clock(metric).status());
  }

  /** A clock runs out at an instant. */
  public TicketExpectation beDue(String metric, Instant due) {
    return expect("be due for " + metric + " at", due, clock(metric).due());
  }

  /** A clock runs out at a local time of the desk, such as {@code 2026-03-02T09:00}. */
  public TicketExpectation beDue(String metric, String local) {
    return beDue(metric, desk.instant(local));
  }

  /** A clock has used so much business time. */
  public TicketExpectation haveUsed(String metric, Duration elapsed) {
    return expect("have used of " + metric, elapsed, clock(metric).elapsed());
  }

  /** A clock ran out at exactly this instant. */
  public TicketExpectation haveBreached(String metric, Instant at) {
    return expect("have breached " + metric + " at", at, clock(metric).breachedAt());
  }

  /** A clock ran out at exactly this local time of the desk. */
  public TicketExpectation haveBreached(String metric, String local) {
    return haveBreached(metric, desk.instant(local));
  }

  /** An event of a type happened so many times. */
  public TicketExpectation haveHad(int times, String eventType) {
    long actual =
        ticket.history().stream()
            .filter(happened -> happened.event().eventType().equals(eventType))
            .count();
    return expect("have had " + eventType, (long) times, actual);
  }

  /** Somebody was told by a notification rule, so many times. */
  public TicketExpectation haveTold(String recipient, String rule, int times) {
    long actual =
        ticket.history().stream()
            .map(Happened::event)
            .flatMap(event -> event.match(new Told(rule)).stream())
            .filter(addressee -> addressee.recipient().value().equals(recipient))
            .count();
    return expect("have told " + recipient + " by " + rule, (long) times, actual);
  }

  /** Somebody was told by a notification rule, once. */
  public TicketExpectation haveTold(String recipient, String rule) {
    return haveTold(recipient, rule, 1);
  }

  /** It was reopened so many times. */
  public TicketExpectation haveBeenReopened(int times) {
    return expect("have been reopened", times, record().counts().reopens());
  }

  /** What must hold at any time holds. */
  public TicketExpectation keepInvariants() {
    DeskInvariants.check(desk, ticket.id());
    return this;
  }

  private RecordView record() {
    return ticket.record();
  }

  private ClockView clock(String metric) {
    return ticket
        .view()
        .clock(metric)
        .orElseThrow(() -> new AssertionError("Expected a clock " + metric + ", but none ran."));
  }

  private TicketExpectation expect(String what, Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError(
          "Expected the ticket to " + what + " " + expected + ", but it is " + actual + ".");
    }
    return this;
  }

  private static final class Told extends SomeEvents<List<Addressee>> {

    private final String rule;

    Told(String rule) {
      this.rule = rule;
    }

    @Override
    protected List<Addressee> otherwise(Event event) {
      return List.of();
    }

    @Override
    public List<Addressee> notificationsIssued(NotificationsIssued event) {
      return event.rule().equals(rule) ? event.addressees() : List.of();
    }
  }
}
