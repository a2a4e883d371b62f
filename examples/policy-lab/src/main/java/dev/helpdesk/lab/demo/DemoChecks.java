package dev.helpdesk.lab.demo;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.TicketView;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.NotificationsIssued;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Explanation;
import dev.helpdesk.core.sla.Mark;
import dev.helpdesk.core.sla.Segment;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.OutboxRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Looks afterwards whether what was told is true, and tells what it looked at. */
final class DemoChecks {

  private static final List<String> WARNINGS = List.of("11:02:15", "13:02:15");
  private static final String BREACH = "15:02:15";

  private final DemoDesk demo;
  private final Desk desk;
  private final Narrator narrator;
  private final List<RecordId> tickets;
  private final List<String> problems = new ArrayList<>();

  DemoChecks(DemoDesk demo, Narrator narrator, List<RecordId> tickets) {
    this.demo = demo;
    this.desk = demo.desk();
    this.narrator = narrator;
    this.tickets = tickets;
  }

  /** Returns what does not hold of the desk, and of the ticket that the story is about. */
  List<String> run(RecordId ticket) {
    check(tickets.stream().allMatch(desk::isRebuiltEqual), "rebuilt", tickets.size());
    check(tickets.stream().allMatch(this::isInOrder), "versions", count(desk::history));
    check(
        tickets.stream().allMatch(this::isExplained), "explained", count(id -> view(id).clocks()));
    check(isAllSent(), "sent", demo.sender().sent().size());
    check(isTimely(ticket), "breach", String.join(", ", WARNINGS), BREACH);
    check(isEnded(ticket), "end");
    check(isNothingParked(), "parked");
    return List.copyOf(problems);
  }

  private void check(boolean holds, String name, Object... values) {
    String sentence = narrator.words().say("check." + name, values);
    narrator.line((holds ? "ok      " : "NOT OK  ") + sentence);
    if (!holds) {
      problems.add(sentence);
    }
  }

  private int count(Function<RecordId, List<?>> parts) {
    return tickets.stream().mapToInt(ticket -> parts.apply(ticket).size()).sum();
  }

  private TicketView view(RecordId ticket) {
    return desk.ticket(ticket).orElseThrow();
  }

  private boolean isInOrder(RecordId ticket) {
    List<Happened> history = desk.history(ticket);
    Instant last = Instant.MIN;
    for (int i = 0; i < history.size(); i++) {
      Happened happened = history.get(i);
      if (happened.version() != i + 1 || happened.at().isBefore(last)) {
        return false;
      }
      last = happened.at();
    }
    return view(ticket).record().version() == history.size();
  }

  private boolean isExplained(RecordId ticket) {
    return view(ticket).clocks().stream()
        .allMatch(clock -> isExplained(clock, desk.explain(ticket, clock.metric()).orElseThrow()));
  }

  private static boolean isExplained(ClockView clock, Explanation explanation) {
    Instant until = clock.startedAt();
    for (Segment segment : explanation.segments()) {
      if (!segment.from().equals(until)) {
        return false;
      }
      until = segment.to();
    }
    return until.equals(explanation.asOf()) && explanation.counted().equals(clock.elapsed());
  }

  private boolean isAllSent() {
    Set<String> issued = new TreeSet<>();
    Set<String> sent = new TreeSet<>();
    for (RecordId ticket : tickets) {
      desk.history(ticket).forEach(happened -> issued.addAll(happened.event().match(new Keys())));
      List<OutboxRow> rows = demo.storage().outbox().of(demo.tenant(), ticket);
      if (rows.stream().anyMatch(row -> row.delivery().state() != Delivery.State.DONE)) {
        return false;
      }
    }
    return demo.sender().sent().stream().map(Notification::key).allMatch(sent::add)
        && sent.equals(issued);
  }

  private boolean isTimely(RecordId ticket) {
    Explanation resolution = desk.explain(ticket, "resolution").orElseThrow();
    List<Instant> expected = new ArrayList<>();
    WARNINGS.forEach(time -> expected.add(onMonday(time)));
    expected.add(onMonday(BREACH));
    List<Instant> marked =
        resolution.marks().stream()
            .filter(mark -> mark.kind() != Mark.Kind.RETARGETED)
            .map(Mark::at)
            .toList();
    return marked.equals(expected) && onMonday(BREACH).equals(resolution.clock().breachedAt());
  }

  private static Instant onMonday(String time) {
    return DemoDesk.instant(LocalDateTime.parse("2026-03-30T" + time));
  }

  private boolean isEnded(RecordId ticket) {
    return view(ticket).record().isEnded()
        && desk.history(ticket).stream()
            .anyMatch(h -> h.event().eventType().equals("SurveyAnswered"));
  }

  private boolean isNothingParked() {
    return desk.parked().records(1).isEmpty()
        && desk.parked().notifications(1).isEmpty()
        && desk.parked().duties(1).isEmpty();
  }

  /** The keys of the notifications that an event speaks of. */
  private static final class Keys extends SomeEvents<List<String>> {

    @Override
    protected List<String> otherwise(Event event) {
      return List.of();
    }

    @Override
    public List<String> notificationsIssued(NotificationsIssued event) {
      return event.addressees().stream().map(one -> one.key()).toList();
    }
  }
}
