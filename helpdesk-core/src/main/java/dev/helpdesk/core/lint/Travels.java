package dev.helpdesk.core.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can become of a ticket of a workflow, nearest first; where the policy's own
 * people make other things of it than a host's, before all that takes other people.
 */
final class Travels {

  /** Spots beyond which a workflow is too large to be looked through. */
  private static final int MOST = 20_000;

  /** Turns beyond which it is too large. */
  private static final int MOST_TURNS = 400_000;

  /**
   * A turn and where it was taken.
   *
   * @param from the spot before, or null at the registration
   * @param turn what happened there
   */
  record Arrival(@Nullable Spot from, Turn turn) {}

  /**
   * The first way that was found to a spot.
   *
   * @param arrival the last turn of the way
   * @param now when the ticket comes there, if nobody loses time
   * @param since when it came to its state
   * @param playable whether a witness can show the way
   */
  private record Way(Arrival arrival, Instant now, Instant since, boolean playable) {}

  private final Life life;
  private final Map<Spot, Way> ways = new LinkedHashMap<>();
  private final Map<Spot, List<Turn>> turns = new HashMap<>();
  private final Map<Mark, Arrival> marks = new LinkedHashMap<>();
  private final Set<String> reached = new HashSet<>();
  private final Deque<Spot> open = new ArrayDeque<>();
  private final Deque<Arrival> foreign = new ArrayDeque<>();
  private Set<Spot> own = Set.of();
  private Set<Mark> ownMarks = Set.of();
  private int taken;
  private boolean complete = true;

  private Travels(Life life) {
    this.life = life;
  }

  static Travels of(Life life) {
    Travels travels = new Travels(life);
    travels.explore();
    return travels;
  }

  private void explore() {
    Stimuli stimuli = new Stimuli(life);
    for (Turn turn : stimuli.registrations()) {
      reached.add(life.workflow().initial());
      comeOrWait(new Arrival(null, turn));
    }
    follow(stimuli);
    own = new LinkedHashSet<>(ways.keySet());
    ownMarks = new LinkedHashSet<>(marks.keySet());
    while (complete && !foreign.isEmpty()) {
      arrive(foreign.remove());
      follow(stimuli);
    }
  }

  private void follow(Stimuli stimuli) {
    while (!open.isEmpty()) {
      if (ways.size() > MOST || taken > MOST_TURNS) {
        complete = false;
        return;
      }
      Spot spot = open.remove();
      List<Turn> next = stimuli.at(spot);
      turns.put(spot, next);
      taken += next.size();
      next.forEach(turn -> comeOrWait(new Arrival(spot, turn)));
    }
  }

  private void comeOrWait(Arrival arrival) {
    if (arrival.turn().surety() == Surety.FOREIGN) {
      foreign.add(arrival);
    } else {
      arrive(arrival);
    }
  }

  private void arrive(Arrival arrival) {
    Turn turn = arrival.turn();
    for (Mark mark : turn.marks()) {
      marks.putIfAbsent(mark, arrival);
      if (mark instanceof Mark.Move move) {
        reached.add(move.to());
      }
    }
    if (!ways.containsKey(turn.to())) {
      ways.put(turn.to(), way(arrival));
      open.add(turn.to());
    }
  }

  private Way way(Arrival arrival) {
    Turn turn = arrival.turn();
    Spot from = arrival.from();
    Way before = from == null ? null : ways.get(from);
    boolean playable = turn.isSure();
    if (from == null || before == null) {
      Instant start = life.linted().from();
      return new Way(arrival, start, start, playable);
    }
    Instant now = before.now();
    playable = playable && before.playable() && !(turn.cause() instanceof Turn.Cause.Elsewhere);
    if (turn.cause() instanceof Turn.Cause.Comes comes) {
      Instant end = end(comes.tick(), from, before);
      playable = playable && end != null;
      now = end == null ? now : end;
    }
    boolean moved = turn.marks().stream().anyMatch(Mark.Move.class::isInstance);
    return new Way(arrival, now, moved ? now : before.since(), playable);
  }

  /** When a tick comes after such a way; null when another would come before it. */
  private @Nullable Instant end(Tick tick, Spot spot, Way way) {
    Instant end = life.end(tick, way.since());
    if (end == null || end.isBefore(way.now())) {
      return null;
    }
    for (Tick other : life.ticks(spot.state())) {
      Instant sooner = spot.isAfter(other) ? null : life.end(other, way.since());
      if (sooner != null && sooner.isBefore(end)) {
        return null;
      }
    }
    return tick.timer() == null ? end.plusSeconds(1) : end;
  }

  /** Whether all of it was looked through. */
  boolean isComplete() {
    return complete;
  }

  Life life() {
    return life;
  }

  /** Where a ticket can come to rest, nearest first. */
  Set<Spot> spots() {
    return ways.keySet();
  }

  /** Where it can on a desk that has the policy's people, nearest first. */
  Set<Spot> own() {
    return own;
  }

  /** Where a ticket can come to rest in a state, nearest first. */
  List<Spot> spots(String state) {
    return ways.keySet().stream().filter(spot -> spot.state().equals(state)).toList();
  }

  /** What can happen in a spot. */
  List<Turn> turns(Spot spot) {
    return turns.getOrDefault(spot, List.of());
  }

  /** All that was seen on any way. */
  Set<Mark> marks() {
    return marks.keySet();
  }

  /** All that was seen on ways that no other people than the policy's are needed for. */
  Set<Mark> ownMarks() {
    return ownMarks;
  }

  /** The first time that something of a kind was seen. */
  Optional<Arrival> first(Predicate<Mark> kind) {
    return marks.entrySet().stream()
        .filter(seen -> kind.test(seen.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Tells whether a ticket ever comes to a state, if only on its way. */
  boolean reaches(String state) {
    return reached.contains(state);
  }

  /** Where one can come from somewhere, by turns of a kind; itself among them. */
  Set<Spot> beyond(Spot from, Predicate<Turn> kind) {
    Set<Spot> seen = new HashSet<>(Set.of(from));
    Deque<Spot> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (Turn turn : turns(open.remove())) {
        if (kind.test(turn) && seen.add(turn.to())) {
          open.add(turn.to());
        }
      }
    }
    return seen;
  }

  /** Where one can't come from to any end. */
  Set<Spot> endless() {
    Map<Spot, List<Spot>> back = new HashMap<>();
    turns.forEach(
        (from, all) ->
            all.forEach(
                turn -> back.computeIfAbsent(turn.to(), to -> new ArrayList<>()).add(from)));
    Set<Spot> ending = new HashSet<>();
    Deque<Spot> open = new ArrayDeque<>();
    spots().stream().filter(spot -> life.isEnd(spot.state())).forEach(open::add);
    ending.addAll(open);
    while (!open.isEmpty()) {
      for (Spot before : back.getOrDefault(open.remove(), List.of())) {
        if (ending.add(before)) {
          open.add(before);
        }
      }
    }
    Set<Spot> endless = new HashSet<>(spots());
    endless.removeAll(ending);
    return endless;
  }

  /** A shortest history to a spot and what follows, or null when none can be played. */
  @Nullable Witness witness(Spot spot, List<Step> more, Exhibit exhibit) {
    Way way = ways.get(spot);
    return way == null ? null : witness(way, more, exhibit);
  }

  /** A shortest history to a turn and what follows, or null when none can be played. */
  @Nullable Witness witness(Arrival arrival, List<Step> more, Exhibit exhibit) {
    return witness(way(arrival), more, exhibit);
  }

  private @Nullable Witness witness(Way last, List<Step> more, Exhibit exhibit) {
    Deque<Step> steps = new ArrayDeque<>();
    Way way = last;
    while (way != null) {
      if (!way.playable()) {
        return null;
      }
      Spot from = way.arrival().from();
      Way before = from == null ? null : ways.get(from);
      steps.addFirst(step(way, before));
      way = before;
    }
    List<Step> all = new ArrayList<>(steps);
    all.addAll(more);
    return new Witness(life.linted().from(), all, exhibit);
  }

  private static Step step(Way way, @Nullable Way before) {
    return way.arrival().turn().cause() instanceof Turn.Cause.Does does
        ? does.step()
        : new Step.Pass(before == null ? Duration.ZERO : Duration.between(before.now(), way.now()));
  }
}
