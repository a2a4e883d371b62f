package dev.helpdesk.acceptance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A clock as the stretches in which it ran, added up anew whenever it is asked. */
final class NaiveClock {

  static final long OPEN = Long.MAX_VALUE;

  /** When a warning or the breach falls due, by mere passing of time; 100 is the breach. */
  record Crossing(long when, int percent, long at) {}

  final boolean firstResponse;
  final NaiveHours hours;
  long target;
  final List<long[]> ran = new ArrayList<>();
  final List<long[]> stood = new ArrayList<>();
  final Set<Integer> warned = new TreeSet<>();
  @Nullable Long breachedAt;
  @Nullable Long finishedAt;
  @Nullable Long finalDue;
  boolean late;
  boolean unanswered;

  NaiveClock(boolean firstResponse, NaiveHours hours, long target, long start) {
    this.firstResponse = firstResponse;
    this.hours = hours;
    this.target = target;
    ran.add(new long[] {start, OPEN});
  }

  NaiveClock copy() {
    NaiveClock copy = new NaiveClock(firstResponse, hours, target, 0);
    copy.ran.clear();
    ran.forEach(stretch -> copy.ran.add(stretch.clone()));
    stood.forEach(stretch -> copy.stood.add(stretch.clone()));
    copy.warned.addAll(warned);
    copy.breachedAt = breachedAt;
    copy.finishedAt = finishedAt;
    copy.finalDue = finalDue;
    copy.late = late;
    copy.unanswered = unanswered;
    return copy;
  }

  boolean runs() {
    return !ran.isEmpty() && ran.get(ran.size() - 1)[1] == OPEN;
  }

  boolean isPaused() {
    return finishedAt == null && !runs();
  }

  long elapsed(long now) {
    return sum(ran, now);
  }

  long paused(long now) {
    return sum(stood, now);
  }

  private long sum(List<long[]> stretches, long now) {
    long sum = 0;
    for (long[] stretch : stretches) {
      sum += hours.between(stretch[0], Math.min(stretch[1], now));
    }
    return sum;
  }

  /** Returns when so much was or will be used, or null while it stands still before that. */
  @Nullable Long reach(long amount) {
    long used = 0;
    for (long[] stretch : ran) {
      if (stretch[1] == OPEN) {
        return hours.add(stretch[0], amount - used);
      }
      long length = hours.between(stretch[0], stretch[1]);
      if (used + length >= amount) {
        return hours.add(stretch[0], amount - used);
      }
      used += length;
    }
    return null;
  }

  @Nullable Long due() {
    return finishedAt != null ? finalDue : reach(target);
  }

  long threshold(int percent) {
    long part = target / 1_000_000 * percent;
    return (part + 99) / 100 * 1_000_000;
  }

  List<Crossing> ahead(List<Integer> percents) {
    List<Crossing> all = new ArrayList<>();
    if (finishedAt != null) {
      return all;
    }
    for (int percent : percents) {
      Long at = warned.contains(percent) ? null : reach(threshold(percent));
      if (at != null) {
        all.add(new Crossing(at, percent, at));
      }
    }
    Long due = breachedAt == null ? reach(target) : null;
    if (due != null) {
      all.add(new Crossing(due + 1, 100, due));
    }
    return all;
  }

  void pause(long now) {
    if (runs()) {
      ran.get(ran.size() - 1)[1] = now;
      stood.add(new long[] {now, OPEN});
    }
  }

  void resume(long now) {
    if (!stood.isEmpty() && stood.get(stood.size() - 1)[1] == OPEN) {
      stood.get(stood.size() - 1)[1] = now;
    }
    finishedAt = null;
    finalDue = null;
    ran.add(new long[] {now, OPEN});
  }

  void stop(long now, boolean without) {
    finalDue = reach(target);
    late = breachedAt != null || (finalDue != null && finalDue < now);
    unanswered = without;
    if (runs()) {
      ran.get(ran.size() - 1)[1] = now;
    } else if (!stood.isEmpty() && stood.get(stood.size() - 1)[1] == OPEN) {
      stood.get(stood.size() - 1)[1] = now;
    }
    finishedAt = now;
  }

  /** Holds the time used against another target; returns whether the promise is broken by it. */
  boolean retarget(long newTarget, long now, List<Integer> percents) {
    target = newTarget;
    long elapsed = elapsed(now);
    warned.removeIf(percent -> threshold(percent) > elapsed);
    for (int percent : percents) {
      if (threshold(percent) <= elapsed) {
        warned.add(percent);
      }
    }
    Long due = reach(target);
    boolean broken = due != null && due < now;
    boolean newly = broken && breachedAt == null;
    if (newly) {
      breachedAt = now;
    } else if (!broken) {
      breachedAt = null;
    }
    return newly;
  }

  String status() {
    if (finishedAt != null) {
      return late ? "BREACHED" : "MET";
    }
    if (breachedAt != null) {
      return "BREACHED";
    }
    return runs() ? "RUNNING" : "PAUSED";
  }
}
