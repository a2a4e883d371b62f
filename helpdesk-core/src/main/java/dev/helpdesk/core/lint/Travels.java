package dev.helpdesk.core.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can become of a ticket of a workflow, nearest first. */
final class Travels {

  /** Spots beyond which a workflow is too large to be looked through. */
  static final int MOST = 200_000;

  /**
   * The first way that was found to a spot.
   *
   * @param from the spot before, or null at the registration
   * @param turn the last turn of the way
   * @param now when the ticket comes there, if nobody loses time
   * @param since when it came to its state
   * @param playable whether a witness can show the way
   */
  private record Way(
      @Nullable Spot from, Turn turn, Instant now, Instant since, boolean playable) {}

  private final Life life;
  private final Map<Spot, Way> ways = new LinkedHashMap<>();
  private final Map<Spot, List<Turn>> turns = new HashMap<>();
  private final Set<Mark> marks = new HashSet<>();
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
    Deque<Spot> open = new ArrayDeque<>();
    Stimuli stimuli = new Stimuli(life);
    for (Turn turn : stimuli.registrations()) {
      arrive(null, turn, open);
    }
    while (!open.isEmpty()) {
      if (ways.size() > MOST) {
        complete = false;
        return;
      }
      Spot spot = open.remove();
      List<Turn> next = stimuli.at(spot);
      turns.put(spot, next);
      next.forEach(turn -> arrive(spot, turn, open));
    }
  }

  private void arrive(@Nullable Spot from, Turn turn, Deque<Spot> open) {
    marks.addAll(turn.marks());
    if (!ways.containsKey(turn.to())) {
      ways.put(turn.to(), way(from, turn));
      open.add(turn.to());
    }
  }

  private Way way(@Nullable Spot from, Turn turn) {
    Way before = from == null ? null : ways.get(from);
    if (from == null || before == null) {
      Instant start = life.linted().from();
      return new Way(null, turn, start, start, true);
    }
    boolean moved = turn.marks().stream().anyMatch(Mark.Move.class::isInstance);
    Instant now = before.now();
    boolean playable = before.playable();
    if (turn.cause() instanceof Turn.Cause.Comes comes) {
      Instant end = end(comes.tick(), from, before);
      playable = playable && end != null;
      now = end == null ? now : end;
    }
    playable = playable && !(turn.cause() instanceof Turn.Cause.Elsewhere);
    return new Way(from, turn, now, moved ? now : before.since(), playable);
  }

  /** When a tick comes after such a way; null when another would come before it. */
  private @Nullable Instant end(Tick tick, Spot spot, Way way) {
    Instant end = life.end(tick, way.since());
    for (Tick other : life.ticks(spot.state())) {
      Instant sooner = other.isOf(spot) ? null : life.end(other, way.since());
      if (end == null || (sooner != null && sooner.isBefore(end))) {
        return null;
      }
    }
    if (end == null || end.isBefore(way.now())) {
      return null;
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

  /** What can happen in a spot. */
  List<Turn> turns(Spot spot) {
    return turns.getOrDefault(spot, List.of());
  }

  /** All that was seen on any way. */
  Set<Mark> marks() {
    return marks;
  }

  /** Tells whether a ticket ever comes to a state, if only on its way. */
  boolean reaches(String state) {
    return spots().stream().anyMatch(spot -> spot.state().equals(state))
        || life.workflow().initial().equals(state)
        || marks.stream()
            .anyMatch(mark -> mark instanceof Mark.Move move && move.to().equals(state));
  }

  /** A shortest history to a spot and what follows, or null when none can be played. */
  @Nullable Witness witness(Spot spot, List<Step> more, Exhibit exhibit) {
    List<Step> steps = steps(spot);
    if (steps.isEmpty()) {
      return null;
    }
    List<Step> all = new ArrayList<>(steps);
    all.addAll(more);
    return new Witness(life.linted().from(), all, exhibit);
  }

  /** The steps of the first way to a spot; none when it can't be played. */
  private List<Step> steps(Spot spot) {
    Deque<Step> steps = new ArrayDeque<>();
    Way way = ways.get(spot);
    while (way != null) {
      if (!way.playable()) {
        return List.of();
      }
      Way before = way.from() == null ? null : ways.get(way.from());
      steps.addFirst(step(way, before));
      way = before;
    }
    return List.copyOf(steps);
  }

  private static Step step(Way way, @Nullable Way before) {
    return way.turn().cause() instanceof Turn.Cause.Does does
        ? does.step()
        : new Step.Pass(before == null ? Duration.ZERO : Duration.between(before.now(), way.now()));
  }
}
