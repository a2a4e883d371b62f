package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.CountedStretch;
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
 * @param stood the last ended pauses, as many
 */
public record Spent(
    Duration elapsed,
    @Nullable Instant runningSince,
    @Nullable Instant pausedSince,
    Duration pausedBusiness,
    List<Ran> ran,
    List<Stood> stood) {

  /** Ended stretches that are kept. */
  public static final int MAX_RAN = 64;

  /** Copies the lists. */
  public Spent {
    ran = List.copyOf(ran);
    stood = List.copyOf(stood);
  }

  static Spent from(Instant start) {
    return new Spent(Duration.ZERO, start, null, Duration.ZERO, List.of(), List.of());
  }

  /** Returns what a clock has counted that comes late: up to now its stretches, then on. */
  static Spent late(ClockStarted event, Instant now) {
    List<CountedStretch> counted = event.counted();
    List<Ran> all =
        counted.stream()
            .map(one -> new Ran(one.calendar(), one.from(), one.before(), one.after()))
            .toList();
    Duration used = counted.get(counted.size() - 1).after();
    List<Stood> stood =
        event.paused().stream()
            .map(one -> new Stood(event.calendar(), one.from(), one.to()))
            .toList();
    return new Spent(used, now, null, event.pausedBusiness(), last(all), last(stood));
  }

  Spent paused(String calendar, Instant at, Duration used) {
    return new Spent(used, null, at, pausedBusiness, closed(calendar, used), stood);
  }

  Spent stopped(String calendar, Duration used) {
    return new Spent(used, null, pausedSince, pausedBusiness, closed(calendar, used), stood);
  }

  /** Goes on; when it was paused, until the instant given here. */
  Spent resumed(Instant at, Duration used, Duration paused, String calendar, Instant pausedUntil) {
    List<Stood> pauses =
        pausedSince == null ? stood : longer(stood, new Stood(calendar, pausedSince, pausedUntil));
    return new Spent(used, at, null, paused, ran, pauses);
  }

  /** Counts a stretch after the fact: from the end of the clock to its reopening. */
  Spent counted(String calendar, Instant from, Duration used) {
    return new Spent(
        used,
        runningSince,
        pausedSince,
        pausedBusiness,
        longer(ran, new Ran(calendar, from, elapsed, used)),
        stood);
  }

  /** Begins a new stretch, where the calendar changes under a clock that counts. */
  Spent split(String calendar, Instant at, Duration used) {
    return runningSince == null
        ? this
        : new Spent(used, at, pausedSince, pausedBusiness, closed(calendar, used), stood);
  }

  /** Puts other amounts in the place of those that were counted so far. */
  Spent recounted(List<CountedStretch> counted, Duration paused) {
    List<Ran> all =
        counted.stream()
            .map(each -> new Ran(each.calendar(), each.from(), each.before(), each.after()))
            .toList();
    Duration used = all.isEmpty() ? elapsed : all.get(all.size() - 1).after();
    return new Spent(used, runningSince, pausedSince, paused, all, stood);
  }

  private List<Ran> closed(String calendar, Duration used) {
    return runningSince == null ? ran : longer(ran, new Ran(calendar, runningSince, elapsed, used));
  }

  private static <T> List<T> longer(List<T> list, T last) {
    List<T> all = new ArrayList<>(list);
    all.add(last);
    return last(all);
  }

  static <T> List<T> last(List<T> list) {
    return list.subList(Math.max(0, list.size() - MAX_RAN), list.size());
  }
}
