package dev.helpdesk.core.hall;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.AttributeValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Drives one room by itself: holds a record's view and the room's slice, and takes commands, events
 * of other rooms and the passing of time along the road of the engine.
 *
 * <pre>{@code
 * RoomHarness<WorkflowState, WorkflowPolicy> desk =
 *     new RoomHarness<>(new WorkflowRoom(), Policy.defaults().workflow());
 * desk.happen(registered);                            // what another room decided
 * Refusal refusal = desk.decide(command, Actor.agent("ana"));
 * desk.advance(Duration.ofDays(5));                   // settles what falls due on the way
 * assertThat(desk.lastEvents()).containsExactly(...);
 * }</pre>
 */
public final class RoomHarness<S, P> {

  private static final int EVENTS_AT_MOST = 200;
  private static final int SETTLINGS_AT_MOST = 1_000;

  /** Answers of the host's ports; fill before deciding. */
  public final FakeAnswers answers = new FakeAnswers();

  /** Calendars of the tenant by name. */
  public final Map<String, BusinessTime> calendars = new TreeMap<>();

  /** Texts, notifications, follow-ups and names of all decisions so far. */
  public final FakeDraft draft = new FakeDraft();

  private final Room<S, P> room;
  private final List<Happened> history = new ArrayList<>();
  private final List<Event> last = new ArrayList<>();
  private P policy;
  private S slice;
  private RecordView view;
  private Limits limits = Limits.DEFAULTS;
  private Actor actor = Actor.SYSTEM;
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");

  /** Starts with an incident of which nothing has happened, on 2026-03-02 at 09:00 UTC. */
  public RoomHarness(Room<S, P> room, P policy) {
    this.room = room;
    this.policy = policy;
    slice = room.initial();
    view = RecordView.empty(TenantId.of("desk"), RecordId.of("ticket-1"), "incident", now);
  }

  /** Sets the instant, without settling what falls due before it. */
  public RoomHarness<S, P> at(Instant instant) {
    now = instant;
    return this;
  }

  /** Replaces the policy, as an installed version would. */
  public RoomHarness<S, P> policy(P newPolicy) {
    policy = newPolicy;
    return this;
  }

  /** Replaces the bounds. */
  public RoomHarness<S, P> limits(Limits newLimits) {
    limits = newLimits;
    return this;
  }

  /** Changes the view by hand, where events would be long-winded. */
  public RoomHarness<S, P> view(UnaryOperator<RecordView> change) {
    view = change.apply(view);
    return this;
  }

  /** Returns the instant. */
  public Instant now() {
    return now;
  }

  /** Returns the record as it stands. */
  public RecordView view() {
    return view;
  }

  /** Returns the room's slice of the record. */
  public S slice() {
    return slice;
  }

  /** Returns all that happened. */
  public List<Happened> history() {
    return List.copyOf(history);
  }

  /** Returns the events of the last call of decide, happen, settle or advance. */
  public List<Event> lastEvents() {
    return List.copyOf(last);
  }

  /** Decides a command; what the room adds takes effect, and the room reacts to it. */
  public @Nullable Refusal decide(Command command, Actor by) {
    last.clear();
    actor = by;
    Refusal refusal = room.decide(command, slice, policy, situation(), draft);
    if (refusal != null) {
      draft.queue.clear();
      return refusal;
    }
    run(command.commandType(), draft.queue.size());
    return null;
  }

  /** Returns what would be answered to a command, which is not done. */
  public @Nullable Refusal preview(Command command, Actor by) {
    actor = by;
    return room.decide(command, slice, policy, situation(), new FakeDraft());
  }

  /** Lets events of other rooms take effect, as reactions of the system. */
  public RoomHarness<S, P> happen(Event... events) {
    return happen(Actor.SYSTEM, events);
  }

  /** Lets events of other rooms take effect, on behalf of somebody. */
  public RoomHarness<S, P> happen(Actor by, Event... events) {
    last.clear();
    actor = by;
    draft.queue.addAll(List.of(events));
    run("Test", events.length);
    return this;
  }

  /** Returns when the room has something to do by itself, or null. */
  public @Nullable Instant wakeUp() {
    return room.wakeUp(slice, policy, situation());
  }

  /** Lets time pass, settling one by one what falls due on the way. */
  public RoomHarness<S, P> advance(Duration amount) {
    return advanceTo(now.plus(amount));
  }

  /** Lets time pass until an instant, settling one by one what falls due on the way. */
  public RoomHarness<S, P> advanceTo(Instant until) {
    last.clear();
    actor = Actor.SYSTEM;
    Instant due = wakeUp();
    for (int i = 0; due != null && !due.isAfter(until); i++) {
      if (i == SETTLINGS_AT_MOST) {
        throw new IllegalStateException("The room never comes to rest.");
      }
      now = due.isBefore(view.lastAt()) ? view.lastAt() : due;
      int before = history.size();
      room.due(slice, policy, situation(), draft);
      run("Wake", 0);
      Instant next = wakeUp();
      if (history.size() == before && due.equals(next)) {
        throw new IllegalStateException("Woken at " + due + ", the room did nothing.");
      }
      due = next;
    }
    now = until;
    return this;
  }

  /** Returns the attributes that the room sets. */
  public Map<String, AttributeValue> described() {
    Map<String, AttributeValue> found = new LinkedHashMap<>();
    room.describe(slice, policy, situation(), found::put);
    return found;
  }

  private void run(String command, int ownFacts) {
    int facts = ownFacts;
    for (Event event = draft.queue.poll(); event != null; event = draft.queue.poll()) {
      if (last.size() == EVENTS_AT_MOST) {
        throw new IllegalStateException("Reactions without end: " + last);
      }
      Happened happened =
          new Happened(event, now, view.version() + 1, actor.id(), command, facts-- <= 0);
      last.add(event);
      history.add(happened);
      view = ViewEvolution.evolve(view, happened);
      slice = room.evolve(slice, happened);
      room.react(happened, slice, policy, situation(), draft);
    }
  }

  /** Returns the situation as it is now. */
  public Situation situation() {
    return new FakeSituation(view, now, actor, limits, calendars, answers);
  }

  /** Returns the situation as it is now for somebody who asks. */
  public Situation situation(Actor by) {
    return new FakeSituation(view, now, by, limits, calendars, answers);
  }

  private record FakeSituation(
      RecordView record,
      Instant now,
      Actor actor,
      Limits limits,
      Map<String, BusinessTime> calendars,
      FakeAnswers answers)
      implements Situation {

    @Override
    public TenantId tenant() {
      return record.tenant();
    }

    @Override
    public @Nullable BusinessTime calendar(String name) {
      return calendars.get(name);
    }

    @Override
    public <A> A ask(Question<A> question) {
      return question.askOf(answers);
    }
  }
}
