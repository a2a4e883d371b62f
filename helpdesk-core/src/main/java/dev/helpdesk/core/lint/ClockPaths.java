package dev.helpdesk.core.lint;

import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.Occurrence;
import dev.helpdesk.core.workflow.Relation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Follows the clock of a metric along all that can become of tickets of one workflow. */
final class ClockPaths {

  /** Places beyond which it is not looked further. */
  private static final int MOST = 50_000;

  /** Where a ticket stands, and what its clock does. */
  record At(Spot spot, ClockTrial clock) {}

  /** How it came there: when, and since when it stands so. */
  private record Way(@Nullable Way before, At at, Step step, Instant now, Instant since) {}

  private final Stands stands;
  private final Travels travels;
  private final Metric metric;

  ClockPaths(Stands stands, Metric metric) {
    this.stands = stands;
    this.travels = stands.travels();
    this.metric = metric;
  }

  /** The steps of a shortest way to where something holds; none when there is no such way. */
  List<Step> to(Predicate<At> wanted) {
    if (!ClockTrial.isExact(metric) || !travels.isComplete()) {
      return List.of();
    }
    Deque<Way> open = new ArrayDeque<>();
    Set<At> seen = new HashSet<>();
    Instant start = travels.life().linted().from();
    Stand initial = stands.stand(travels.life().workflow().initial(), null);
    for (Turn turn : new Stimuli(travels.life()).registrations()) {
      if (isShown(turn) && turn.cause() instanceof Turn.Cause.Does does) {
        ClockTrial clock = moved(ClockTrial.registered(metric, initial), turn);
        arrive(new Way(null, new At(turn.to(), clock), does.step(), start, start), seen, open);
      }
    }
    while (!open.isEmpty() && seen.size() < MOST) {
      Way way = open.remove();
      if (wanted.test(way.at())) {
        return steps(way);
      }
      for (Turn turn : travels.turns(way.at().spot())) {
        Way next = next(way, turn);
        if (next != null) {
          arrive(next, seen, open);
        }
      }
    }
    return List.of();
  }

  /** What hangs on what only the host or people know can't be shown by a witness. */
  private static boolean isShown(Turn turn) {
    return turn.isSure();
  }

  private @Nullable Way next(Way way, Turn turn) {
    if (!isShown(turn)) {
      return null;
    }
    if (turn.cause() instanceof Turn.Cause.Does does) {
      return way(way, turn, does.step(), way.now(), done(way.at().clock(), does.step()));
    }
    if (turn.cause() instanceof Turn.Cause.Comes comes) {
      Instant end = end(comes.tick(), way);
      return end == null
          ? null
          : way(way, turn, new Step.Pass(Duration.between(way.now(), end)), end, way.at().clock());
    }
    return null;
  }

  private Way way(Way before, Turn turn, Step step, Instant now, ClockTrial clock) {
    boolean moved = turn.marks().stream().anyMatch(Mark.Move.class::isInstance);
    return new Way(
        before, new At(turn.to(), moved(clock, turn)), step, now, moved ? now : before.since());
  }

  /** When time brings something after a way; null when something else would come before it. */
  private @Nullable Instant end(Tick tick, Way way) {
    Life life = travels.life();
    Spot spot = way.at().spot();
    Instant end = life.end(tick, way.since());
    for (Tick other : life.ticks(spot.state())) {
      Instant sooner = spot.isAfter(other) ? null : life.end(other, way.since());
      if (end == null || (sooner != null && sooner.isBefore(end))) {
        return null;
      }
    }
    if (end == null || end.isBefore(way.now())) {
      return null;
    }
    return tick.timer() == null ? end.plusSeconds(1) : end;
  }

  private static void arrive(Way way, Set<At> seen, Deque<Way> open) {
    if (seen.add(way.at())) {
      open.add(way);
    }
  }

  private static ClockTrial done(ClockTrial clock, Step step) {
    if (step instanceof Step.Write write && write.by() == Relation.REQUESTER) {
      return clock.happens(Occurrence.REQUESTER_WROTE);
    }
    return step instanceof Step.Accept ? clock.happens(Occurrence.ACCEPTED) : clock;
  }

  private ClockTrial moved(ClockTrial before, Turn turn) {
    ClockTrial clock = before;
    for (Mark mark : turn.marks()) {
      if (mark instanceof Mark.Move move) {
        clock = clock.comesTo(stands.stand(move.to(), move.reason()));
      }
    }
    return clock;
  }

  private static List<Step> steps(Way last) {
    List<Step> steps = new ArrayList<>();
    for (Way way = last; way != null; way = way.before()) {
      steps.add(0, way.step());
    }
    return steps;
  }
}
