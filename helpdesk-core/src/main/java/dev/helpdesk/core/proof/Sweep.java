package dev.helpdesk.core.proof;

import dev.helpdesk.core.proof.Play.Moment;

/**
 * Finds the slowest registration of one kind of ticket over all instants of a range, exactly.
 *
 * <p>Whatever falls due is the sum of an earlier instant and an amount of elapsed or business time.
 * So, as the registration moves on by a microsecond, every instant of the ticket's life moves by a
 * fixed number of them, and goes on to do so until one comes to where a calendar opens or closes or
 * until two change their order. How far that is can be computed; there the ticket is played anew,
 * and the instants between need not be.
 */
final class Sweep {

  /** What moves faster than so many microseconds for one jumps. */
  private static final long FASTEST = 16;

  private final Stage stage;
  private final Sketch sketch;
  private final Goal goal;
  private final Bounds bounds;

  Sweep(Stage stage, Sketch sketch, Goal goal, Bounds bounds) {
    this.stage = stage;
    this.sketch = sketch;
    this.goal = goal;
    this.bounds = bounds;
  }

  /** Returns the slowest of those registered from an instant until before another. */
  Play slowest(long from, long until) {
    Play here = play(from);
    Play worst = here;
    while (here.isReached() && here.start() < until) {
      Play next = play(here.start() + 1);
      long step = Math.min(step(here, next), until - here.start());
      Play last = step > 1 ? lastOf(here, next, step) : here;
      worst = slower(worst, slower(here, last));
      here = step == 1 ? next : play(here.start() + step);
    }
    // The instant at the end of the range is no more part of it.
    return here.start() < until ? slower(worst, here) : worst;
  }

  /** Where the end of the ticket's way moves faster than its beginning, the last is the slowest. */
  private Play lastOf(Play here, Play next, long step) {
    return next.took() > here.took() ? play(here.start() + step - 1) : here;
  }

  private static Play slower(Play one, Play other) {
    return !one.isReached() || (other.isReached() && one.took() >= other.took()) ? one : other;
  }

  private Play play(long start) {
    return stage.play(sketch, start, goal);
  }

  /** Returns for how many microseconds everything goes on as it does from here to the next. */
  private long step(Play here, Play next) {
    if (!isAlike(here, next)) {
      return 1;
    }
    long step = untilBound(here.start(), 1);
    for (int i = 0; i < here.moments().size() && step > 1; i++) {
      Moment moment = here.moments().get(i);
      Moment moved = next.moments().get(i);
      step = Math.min(step, untilBound(moment.at(), moved.at() - moment.at()));
      for (int j = 0; j < moment.ahead().size() && step > 1; j++) {
        long due = moment.ahead().get(j);
        step = Math.min(step, untilBound(due, moved.ahead().get(j) - due));
      }
      if (i + 1 < here.moments().size()) {
        step = Math.min(step, untilOvertaken(moment, moved, here, next, i + 1));
      }
    }
    return Math.max(1, step);
  }

  private static boolean isAlike(Play here, Play next) {
    if (here.moments().size() != next.moments().size() || here.isReached() != next.isReached()) {
      return false;
    }
    for (int i = 0; i < here.moments().size(); i++) {
      Moment moment = here.moments().get(i);
      Moment moved = next.moments().get(i);
      if (moment.ahead().size() != moved.ahead().size()
          || !moment.rungs().stream()
              .map(Rung::event)
              .toList()
              .equals(moved.rungs().stream().map(Rung::event).toList())) {
        return false;
      }
    }
    return true;
  }

  private long untilBound(long at, long speed) {
    if (speed == 0) {
      return Bounds.NONE;
    }
    if (Math.abs(speed) > FASTEST || bounds.isAt(at)) {
      return 1;
    }
    long distance = speed > 0 ? bounds.after(at) : bounds.before(at);
    return distance == Bounds.NONE ? distance : distance / Math.abs(speed);
  }

  /** The earliest of what is ahead is what happens next, until another one comes before it. */
  private static long untilOvertaken(
      Moment moment, Moment moved, Play here, Play next, int following) {
    long first = here.moments().get(following).at();
    long speed = next.moments().get(following).at() - first;
    long step = Bounds.NONE;
    for (int j = 0; j < moment.ahead().size(); j++) {
      long gap = moment.ahead().get(j) - first;
      long closing = speed - (moved.ahead().get(j) - moment.ahead().get(j));
      if (closing > 0 && gap >= 0) {
        step = Math.min(step, gap / closing);
      }
    }
    return step;
  }
}
