package dev.helpdesk.benchmarks;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same steps as one would write them by hand for one desk: an immutable ticket, an event per
 * step, a heap of timers, notifications as texts. No policy, no audiences, no search, no store.
 */
final class ReferenceLife implements TicketLife {

  private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(18, 0);
  private static final Map<String, Set<String>> WAYS =
      Map.of(
          "registered", Set.of("assigned"),
          "assigned", Set.of("in-progress"),
          "in-progress", Set.of("on-hold", "in-verification"),
          "on-hold", Set.of("in-progress"),
          "in-verification", Set.of("awaiting-conformity"),
          "awaiting-conformity", Set.of("approved"),
          "approved", Set.of("closed"));

  /** A ticket after its last step. */
  record Ticket(
      String id,
      String folio,
      String requester,
      String subject,
      String description,
      String priority,
      String state,
      @Nullable String group,
      @Nullable String agent,
      @Nullable String solution,
      Instant openedAt,
      @Nullable Instant firstResponseDue,
      @Nullable Instant resolutionDue,
      @Nullable Duration resolutionLeft,
      int version) {}

  /** One step of a ticket. */
  record Event(
      String ticket,
      int version,
      Instant at,
      String actor,
      String type,
      @Nullable String from,
      String to) {}

  /** An instant at which a ticket of that version has something to do. */
  record Timer(Instant at, String ticket, int version, String what) {}

  private final Map<String, Ticket> tickets = new HashMap<>();
  private final Map<String, List<Event>> history = new HashMap<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparing(Timer::at).thenComparing(Timer::ticket));
  private final List<String> outbox = new ArrayList<>();
  private Instant now = MONDAY_MORNING;
  private int ids;

  @Override
  public long live(int number) {
    now = TicketLife.begin(number);
    String id = register("rosa", SUBJECT, DESCRIPTION, "high", "low");
    pass(5);
    assign(id, "first-line", "ana");
    pass(5);
    move(id, "ana", "in-progress");
    pass(30);
    hold(id);
    pass(90);
    resume(id);
    pass(60);
    resolve(id, SOLUTION);
    pass(5);
    move(id, "ana", "awaiting-conformity");
    timers.add(new Timer(now.plus(Duration.ofDays(2)), id, ticket(id).version(), "reminder"));
    tell(id, "is solved", SOLUTION);
    pass(60);
    move(id, "rosa", "approved");
    pass(10);
    move(id, "ana", "closed");
    tell(id, "is closed", "Thank you.");
    return ticket(id).version();
  }

  private void pass(int minutes) {
    now = now.plus(Duration.ofMinutes(minutes));
  }

  private String register(String who, String subject, String text, String impact, String urgency) {
    String id = "t" + ++ids;
    String priority = impact.equals("high") ? urgency.equals("high") ? "P1" : "P3" : "P4";
    Instant first = due(now, Duration.ofHours(8));
    Instant resolution = due(now, Duration.ofHours(24));
    String folio = "INC-" + ids;
    keep(
        new Ticket(
            id,
            folio,
            who,
            subject,
            text,
            priority,
            "registered",
            null,
            null,
            null,
            now,
            first,
            resolution,
            null,
            1),
        new Event(id, 1, now, who, "Registered", null, "registered"));
    timers.add(new Timer(first, id, 1, "first-response"));
    timers.add(new Timer(resolution, id, 1, "resolution"));
    tell(id, "is registered", subject);
    return id;
  }

  private void assign(String id, String group, String agent) {
    Ticket t = ticket(id);
    to(
        new Ticket(
            id,
            t.folio,
            t.requester,
            t.subject,
            t.description,
            t.priority,
            "assigned",
            group,
            agent,
            null,
            t.openedAt,
            t.firstResponseDue,
            t.resolutionDue,
            null,
            t.version + 1),
        "ana",
        t.state);
    tell(id, "is looked after by", group);
  }

  private void move(String id, String actor, String state) {
    Ticket t = ticket(id);
    to(with(t, state, t.solution, t.firstResponseDue, t.resolutionDue, null), actor, t.state);
  }

  private void hold(String id) {
    Ticket t = ticket(id);
    Duration left = open(now, requireNonNull(t.resolutionDue));
    to(with(t, "on-hold", null, t.firstResponseDue, null, left), "ana", t.state);
  }

  private void resume(String id) {
    Ticket t = ticket(id);
    Instant due = due(now, requireNonNull(t.resolutionLeft));
    Ticket next = with(t, "in-progress", null, t.firstResponseDue, due, null);
    to(next, "ana", t.state);
    timers.add(new Timer(due, id, next.version, "resolution"));
  }

  private void resolve(String id, String solution) {
    Ticket t = ticket(id);
    to(with(t, "in-verification", solution, null, null, null), "ana", t.state);
  }

  private static Ticket with(
      Ticket t,
      String state,
      @Nullable String solution,
      @Nullable Instant firstDue,
      @Nullable Instant due,
      @Nullable Duration left) {
    return new Ticket(
        t.id,
        t.folio,
        t.requester,
        t.subject,
        t.description,
        t.priority,
        state,
        t.group,
        t.agent,
        solution,
        t.openedAt,
        firstDue,
        due,
        left,
        t.version + 1);
  }

  private void to(Ticket next, String actor, String from) {
    if (!WAYS.getOrDefault(from, Set.of()).contains(next.state)) {
      throw new IllegalStateException("No way from " + from + " to " + next.state);
    }
    keep(next, new Event(next.id, next.version, now, actor, "StateChanged", from, next.state));
  }

  private void keep(Ticket ticket, Event event) {
    tickets.put(ticket.id, ticket);
    history.computeIfAbsent(ticket.id, id -> new ArrayList<>()).add(event);
  }

  private Ticket ticket(String id) {
    return requireNonNull(tickets.get(id));
  }

  private void tell(String id, String what, String detail) {
    Ticket t = ticket(id);
    String head = "To: " + t.requester + "\nSubject: [" + t.folio + "] " + t.subject + "\n\n";
    outbox.add(head + "Your ticket " + what + ": " + detail + "\n\nRegards,\nthe desk");
  }

  /** Returns when so much time of weekdays from 9 to 18 has passed. */
  private static Instant due(Instant from, Duration amount) {
    ZonedDateTime at = from.atZone(ZONE);
    Duration left = amount;
    while (true) {
      if (isOpen(at)) {
        Duration today = Duration.between(at, at.with(CLOSES));
        if (today.compareTo(left) >= 0) {
          return at.plus(left).toInstant();
        }
        left = left.minus(today);
      }
      at = next(at);
    }
  }

  /** Returns how much time of weekdays from 9 to 18 lies between. */
  private static Duration open(Instant from, Instant to) {
    ZonedDateTime at = from.atZone(ZONE);
    ZonedDateTime end = to.atZone(ZONE);
    Duration sum = Duration.ZERO;
    while (at.isBefore(end)) {
      if (isOpen(at)) {
        ZonedDateTime closes = at.with(CLOSES);
        sum = sum.plus(Duration.between(at, closes.isBefore(end) ? closes : end));
      }
      at = next(at);
    }
    return sum;
  }

  private static boolean isOpen(ZonedDateTime at) {
    return at.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
        && !at.toLocalTime().isBefore(OPENS)
        && at.toLocalTime().isBefore(CLOSES);
  }

  private static ZonedDateTime next(ZonedDateTime at) {
    return at.toLocalTime().isBefore(OPENS)
        ? at.with(OPENS)
        : at.toLocalDate().plusDays(1).atTime(OPENS).atZone(ZONE);
  }
}
