package dev.helpdesk.testkit;

import dev.helpdesk.core.TicketView;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.event.Addressee;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.NotificationsIssued;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.TextRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * What must hold of every record at any time, whatever was done to it.
 *
 * <ol>
 *   <li>its version counts its history, without gaps, and instants never go back
 *   <li>it is what its history alone makes
 *   <li>a wake-up belongs to a ticket that isn't over, or to a duty that outlives the end
 *   <li>each notification its history speaks of is in the outbox once, and no other is
 *   <li>what a clock counts is the sum of its explanation
 *   <li>no internal text stands in a notification to a requester, nor is one shown to them
 * </ol>
 */
public final class DeskInvariants {

  private static final int PAGE = 200;

  private final TestDesk desk;
  private final RecordId id;
  private final List<Happened> history;

  private DeskInvariants(TestDesk desk, RecordId id) {
    this.desk = desk;
    this.id = id;
    this.history = desk.desk().history(id);
  }

  /** Checks every record of a desk. */
  public static void check(TestDesk desk) {
    String cursor = null;
    do {
      RecordQuery.Page page = desk.desk().find(new Criteria.All(), List.of(), cursor, PAGE);
      page.rows().forEach(row -> new DeskInvariants(desk, row.id()).check(row));
      cursor = page.next();
    } while (cursor != null);
  }

  /** Checks one record. */
  public static void check(TestDesk desk, RecordId record) {
    RecordRow row =
        desk.storage()
            .records()
            .load(desk.tenant(), record)
            .orElseThrow(() -> new AssertionError("Expected the record to be there."));
    new DeskInvariants(desk, record).check(row);
  }

  private void check(RecordRow row) {
    versionsCountTheHistory(row);
    wakeUpBelongsToSomething(row, historyMakesTheRecord(row));
    notificationsAreInTheOutboxOnce();
    TicketView ticket = desk.desk().ticket(id).orElse(null);
    if (ticket != null) {
      clocksAreTheSumOfTheirExplanation(ticket);
      internalTextsStayInside(ticket.record());
    }
  }

  private void versionsCountTheHistory(RecordRow row) {
    holds(row.version() == history.size(), "have a version that counts its history");
    List<HistoryRow> rows =
        desk.storage().records().history(desk.tenant(), id, 0, Math.max(1, history.size()));
    Instant last = Instant.MIN;
    for (int i = 0; i < rows.size(); i++) {
      holds(rows.get(i).version() == i + 1, "have versions without gaps");
      holds(!rows.get(i).at().isBefore(last), "have instants that never go back");
      last = rows.get(i).at();
    }
  }

  private RecordView historyMakesTheRecord(RecordRow row) {
    RecordView rebuilt =
        desk.desk().rebuild(id).orElseThrow(() -> new AssertionError("Expected the record."));
    holds(rebuilt.version() == row.version(), "be rebuilt at its version");
    holds(desk.desk().isRebuiltEqual(id), "be what its history alone makes");
    return rebuilt;
  }

  /** The record is looked at as stored: what is due by now may not have been settled yet. */
  private void wakeUpBelongsToSomething(RecordRow row, RecordView stored) {
    if (row.wakeUp() != null && stored.isEnded()) {
      boolean survey =
          history.stream().anyMatch(h -> h.event().eventType().equals("SurveyInvited"));
      holds(survey, "have no wake-up once it is over, but for its survey");
    }
  }

  private void notificationsAreInTheOutboxOnce() {
    TreeSet<String> demanded = new TreeSet<>();
    for (Happened happened : history) {
      for (Addressee addressee : happened.event().match(new Demanded())) {
        holds(demanded.add(addressee.key()), "demand each notification once");
      }
    }
    TreeSet<String> written = new TreeSet<>();
    for (OutboxRow row : desk.storage().outbox().of(desk.tenant(), id)) {
      holds(written.add(row.key()), "have each notification in the outbox once");
    }
    holds(demanded.equals(written), "have the notifications in the outbox that it speaks of");
  }

  private void clocksAreTheSumOfTheirExplanation(TicketView ticket) {
    for (ClockView clock : ticket.clocks()) {
      Duration explained =
          desk.desk()
              .explain(id, clock.metric())
              .orElseThrow(() -> new AssertionError("Expected an explanation."))
              .counted();
      holds(explained.equals(clock.elapsed()), "explain " + clock.metric() + " to the last second");
    }
  }

  private void internalTextsStayInside(RecordView view) {
    Actor requester = Actor.requester(view.registered().requester());
    for (TextRow text : desk.desk().texts(id, requester)) {
      holds(text.audience() == Audience.PUBLIC, "show its requester public texts only");
    }
    List<TextRow> all = desk.storage().records().texts(desk.tenant(), id);
    for (OutboxRow row : desk.storage().outbox().of(desk.tenant(), id)) {
      if (row.notification().recipient().equals(requester.id())) {
        holds(
            row.notification().audience() == Audience.PUBLIC && !leaks(row, all),
            "tell its requester public things only");
      }
    }
  }

  private static boolean leaks(OutboxRow row, List<TextRow> texts) {
    return texts.stream()
        .filter(text -> text.audience() == Audience.INTERNAL && text.text().length() > 12)
        .anyMatch(text -> row.notification().text().contains(text.text()));
  }

  private void holds(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError("Expected the record " + id + " to " + what + ".");
    }
  }

  private static final class Demanded extends SomeEvents<List<Addressee>> {
    @Override
    protected List<Addressee> otherwise(Event event) {
      return List.of();
    }

    @Override
    public List<Addressee> notificationsIssued(NotificationsIssued event) {
      return event.addressees();
    }
  }
}
