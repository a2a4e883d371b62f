package dev.helpdesk.core.sla.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time a clock has counted: accumulators and the open stretch.
 *
 * @param elapsed business time used when the open stretch began
 * @param runningSince when the open stretch began to count, or null when it does not count
 * @param pausedSince since when it stands still, or null; kept when it ends while paused
 * @param pausedBusiness business time paused before that
 * @param ran the last ended stretches that counted, so that a due in the past stays exact; at most
 *     {@value #MAX_RAN}
 */
public record Spent(
    Duration elapsed,
    @Nullable Instant runningSince,
    @Nullable Instant pausedSince,
    Duration pausedBusiness,
    List<Ran> ran) {

  /** Ended stretches that are kept. */
  public static final int MAX_RAN = 16;

  /** Copies the list. */
  public Spent {
    ran = List.copyOf(ran);
  }

  static Spent from(Instant start) {
    return new Spent(Duration.ZERO, start, null, Duration.ZERO, List.of());
  }

  Spent paused(String calendar, Instant at, Duration used) {
    return new Spent(used, null, at, pausedBusiness, closed(calendar, used));
  }

  Spent stopped(String calendar, Duration used) {
    return new Spent(used, null, pausedSince, pausedBusiness, closed(calendar, used));
  }

  Spent resumed(Instant at, Duration used, Duration paused) {
    return new Spent(used, at, null, paused, ran);
  }

  /** Counts a stretch after the fact: from the end of the clock to its reopening. */
  Spent counted(String calendar, Instant from, Duration used) {
    return new Spent(
        used,
        runningSince,
        pausedSince,
        pausedBusiness,
        longer(new Ran(calendar, from, elapsed, used)));
  }

  /** Begins a new stretch, where the calendar changes under a clock that counts. */
  Spent split(String calendar, Instant at, Duration used) {
    return runningSince == null
        ? this
        : new Spent(used, at, pausedSince, pausedBusiness, closed(calendar, used));
  }

  private List<Ran> closed(String calendar, Duration used) {
    return runningSince == null ? ran : longer(new Ran(calendar, runningSince, elapsed, used));
  }

  private List<Ran> longer(Ran last) {
    List<Ran> all = new ArrayList<>(ran);
    all.add(last);
    return all.subList(Math.max(0, all.size() - MAX_RAN), all.size());
  }
}
