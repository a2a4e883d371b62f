package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.Decision;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.TextRow;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one commit will write, growing decision by decision.
 *
 * <p>The rooms put into it as their draft; the decider takes events out of its queue one by one.
 */
final class Work implements Draft {

  /** An event with the decision it came from. */
  record Decided(Happened happened, Decision decision) {}

  final long expectedVersion;
  final List<Decided> history = new ArrayList<>(8);
  final List<TextRow> texts = new ArrayList<>(2);
  final List<OutboxRow> outbox = new ArrayList<>(2);
  final List<String> withdrawn = new ArrayList<>(0);
  final List<DutyRow> duties = new ArrayList<>(0);
  final List<NameClaim> claims = new ArrayList<>(0);
  final List<String> releases = new ArrayList<>(0);
  final ArrayDeque<Event> queue = new ArrayDeque<>();

  private DeskRecord record;
  private Actor actor = Actor.SYSTEM;
  private Instant now;
  private long decidedOn;
  private int numbered;

  Work(DeskRecord record, long expectedVersion) {
    this.record = record;
    this.expectedVersion = expectedVersion;
    this.now = record.view().lastAt();
  }

  void begin(Actor newActor, Instant newNow) {
    actor = newActor;
    now = newNow;
    decidedOn = record.view().version();
    numbered = 0;
  }

  DeskRecord record() {
    return record;
  }

  void happened(Happened event, Decision decision) {
    record = record.after(event);
    history.add(new Decided(event, decision));
  }

  List<Happened> events() {
    return eventsAfter(0);
  }

  List<Happened> eventsAfter(long version) {
    List<Happened> events = new ArrayList<>(history.size());
    for (Decided decided : history) {
      if (decided.happened().version() > version) {
        events.add(decided.happened());
      }
    }
    return Collections.unmodifiableList(events);
  }

  /** Numbers by the version decided on, so that it is no matter what else is in the commit. */
  private String number() {
    return decidedOn + "." + ++numbered;
  }

  @Override
  public void add(Event event) {
    queue.add(event);
  }

  @Override
  public List<Event> waiting() {
    return List.copyOf(queue);
  }

  @Override
  public TextKey text(String name, Audience audience, List<ActorId> subjects, String text) {
    TextKey key = TextKey.of(name + "/" + number());
    text(key, audience, subjects, text);
    return key;
  }

  @Override
  public void text(TextKey key, Audience audience, List<ActorId> subjects, String text) {
    texts.add(
        new TextRow(record.view().tenant(), record.view().id(), key, subjects, audience, text));
  }

  @Override
  public @Nullable String addedText(TextKey key, Audience reader) {
    for (TextRow row : texts) {
      boolean readable = reader == Audience.INTERNAL || row.audience() == Audience.PUBLIC;
      if (readable && row.key().equals(key)) {
        return row.text();
      }
    }
    return null;
  }

  @Override
  public void send(Notification notification, @Nullable String collapseKey) {
    outbox.add(
        new OutboxRow(
            record.view().tenant(),
            record.view().id(),
            collapseKey,
            notification,
            Delivery.pending(now)));
  }

  @Override
  public void withdraw(String collapseKey) {
    withdrawn.add(collapseKey);
    // What was said in this commit stays in the outbox, stopped: its event speaks of it.
    outbox.replaceAll(
        row ->
            collapseKey.equals(row.collapseKey())
                ? row.with(row.delivery().stopped("withdrawn"))
                : row);
  }

  @Override
  public String owe(Command command) {
    return owe(Duty.followUp(record.view().id(), command, actor, now));
  }

  @Override
  public String owe(Criteria criteria, Command template) {
    return owe(Duty.fanOut(record.view().id(), criteria, template, actor, now));
  }

  private String owe(Duty duty) {
    String id = record.view().id() + "/" + number();
    duties.add(DutyRow.pending(record.view().tenant(), id, record.view().id(), duty.body(), now));
    return id;
  }

  @Override
  public void claim(NameClaim claim) {
    claims.add(claim);
  }

  @Override
  public void release(String name) {
    releases.add(name);
  }
}
