package dev.helpdesk.core.calendar;

import dev.helpdesk.core.calendar.NoBusinessTimeException.Sought;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a calendar, each counting from its effective instant up to the next one's.
 *
 * <p>Append-only: a new version never changes what was counted before its effective instant. Open
 * time is that of the version in force at each instant; where it goes on across a change of
 * versions, it is one piece.
 *
 * <p>Immutable, safe for use by several threads, equal by value.
 */
public final class CalendarTimeline implements BusinessTime {

  /** The effective instant of every first version: the first one supported. */
  public static final Instant BEGINNING = Check.EARLIEST;

  private static final long NANOS = 1_000_000_000;

  /** Up to so many versions are looked through one by one. */
  private static final int FEW = 16;

  private final List<Version> versions;
  private final Instant[] starts;
  private final long[] seconds;
  private final OpenInstants[] instants;

  /** What a change of versions gained, as far as a span has crossed it: a cache. */
  private final @Nullable VersionChange[] changes;

  /**
   * One calendar and since when it counts.
   *
   * @param effective first instant that this version rules
   * @param calendar the hours from then on
   */
  public record Version(Instant effective, BusinessCalendar calendar) {

    /** Refuses null and instants outside the years 1 to 9999. */
    public Version {
      SupportedTime.check(effective, "effective");
      Check.present(calendar, "calendar");
    }
  }

  private CalendarTimeline(List<Version> versions) {
    this.versions = versions;
    starts = versions.stream().map(Version::effective).toArray(Instant[]::new);
    seconds = Arrays.stream(starts).mapToLong(Instant::getEpochSecond).toArray();
    instants = versions.stream().map(v -> v.calendar().instants()).toArray(OpenInstants[]::new);
    changes = new VersionChange[starts.length];
  }

  /** Returns the timeline of a calendar that has not changed so far. */
  public static CalendarTimeline of(BusinessCalendar first) {
    return new CalendarTimeline(List.of(new Version(BEGINNING, first)));
  }

  /**
   * Returns the timeline with one more version.
   *
   * @param effective later than the effective instant of the last version
   * @throws InvalidValueException when it is not
   */
  public CalendarTimeline append(Instant effective, BusinessCalendar next) {
    Version version = new Version(effective, next);
    if (!effective.isAfter(versions.get(versions.size() - 1).effective())) {
      throw new InvalidValueException("effective", "after that of the last version");
    }
    List<Version> longer = new ArrayList<>(versions);
    longer.add(version);
    return new CalendarTimeline(List.copyOf(longer));
  }

  /** Returns all versions, the oldest first; the first is effective from {@link #BEGINNING}. */
  public List<Version> versions() {
    return versions;
  }

  /** Returns the calendar that rules at an instant. */
  public BusinessCalendar at(Instant instant) {
    return versions.get(indexAt(SupportedTime.check(instant, "instant"))).calendar();
  }

  @Override
  public boolean isOpen(Instant at) {
    return at(SupportedTime.check(at, "at")).isOpen(at);
  }

  @Override
  public Duration between(Instant from, Instant to) {
    SupportedTime.ordered(from, to);
    int first = indexAt(from);
    int last = indexAt(to);
    long before = instants[first].count(from);
    long after = instants[last].count(to);
    return Duration.ofSeconds(
        OpenInstants.whole(after) - OpenInstants.whole(before) - gained(first, last),
        OpenInstants.fraction(after, to)
            - OpenInstants.fraction(before, from)
            - gainedNanos(first, last));
  }

  @Override
  public long microsBetween(Instant from, Instant to) {
    SupportedTime.ordered(from, to);
    int first = indexAt(from);
    int last = indexAt(to);
    long before = instants[first].count(from);
    long after = instants[last].count(to);
    return OpenInstants.micros(
        OpenInstants.whole(after) - OpenInstants.whole(before) - gained(first, last),
        OpenInstants.fraction(after, to)
            - OpenInstants.fraction(before, from)
            - gainedNanos(first, last));
  }

  /** Returns what the counts of a later version have more in them than those of an earlier one. */
  private long gained(int first, int last) {
    long sum = 0;
    for (int i = first; i < last; i++) {
      sum += change(i).whole();
    }
    return sum;
  }

  private long gainedNanos(int first, int last) {
    long sum = 0;
    for (int i = first; i < last; i++) {
      sum += change(i).nanos();
    }
    return sum;
  }

  @Override
  public Instant add(Instant from, Duration amount) {
    SupportedTime.check(from, "from");
    SupportedTime.amount(amount);
    if (amount.isZero()) {
      return from;
    }
    Instant found = OpenInstants.isBeyondAllTime(amount) ? null : found(from, amount);
    if (found == null) {
      throw new NoBusinessTimeException(Sought.OPEN_TIME, from, amount, after(from));
    }
    return found;
  }

  private @Nullable Instant found(Instant from, Duration amount) {
    int i = indexAt(from);
    long before = instants[i].count(from);
    long nanos = OpenInstants.fraction(before, from) + amount.getNano();
    long whole = OpenInstants.whole(before) + amount.getSeconds() + Math.floorDiv(nanos, NANOS);
    nanos = Math.floorMod(nanos, NANOS);
    while (!isLast(i) && change(i).endsBefore(whole, nanos)) {
      VersionChange change = change(i);
      nanos += change.nanos();
      whole += change.whole() + Math.floorDiv(nanos, NANOS);
      nanos = Math.floorMod(nanos, NANOS);
      i++;
    }
    return instants[i].earliest(whole, nanos);
  }

  /** Returns all open time from an instant on. */
  private Duration after(Instant from) {
    Instant cursor = from;
    int i = indexAt(from);
    Duration sum = Duration.ZERO;
    for (; !isLast(i); i++) {
      sum = sum.plus(instants[i].between(cursor, starts[i + 1]));
      cursor = starts[i + 1];
    }
    return sum.plus(instants[i].after(cursor));
  }

  @Override
  public Instant subtract(Instant to, Duration amount) {
    SupportedTime.check(to, "to");
    SupportedTime.amount(amount);
    if (amount.isZero()) {
      return to;
    }
    Instant found = OpenInstants.isBeyondAllTime(amount) ? null : foundBack(to, amount);
    if (found == null) {
      Duration reached = between(BEGINNING, to);
      throw new NoBusinessTimeException(Sought.OPEN_TIME, to, amount, reached);
    }
    return found;
  }

  private @Nullable Instant foundBack(Instant to, Duration amount) {
    int i = indexAt(to);
    long before = instants[i].count(to);
    long nanos = OpenInstants.fraction(before, to) - amount.getNano();
    long whole = OpenInstants.whole(before) - amount.getSeconds() + Math.floorDiv(nanos, NANOS);
    nanos = Math.floorMod(nanos, NANOS);
    while (i > 0 && change(i - 1).beginsAfter(whole, nanos)) {
      i--;
      VersionChange change = change(i);
      nanos -= change.nanos();
      whole += Math.floorDiv(nanos, NANOS) - change.whole();
      nanos = Math.floorMod(nanos, NANOS);
    }
    return instants[i].latest(whole, nanos);
  }

  @Override
  public Instant nextOpen(Instant at) {
    SupportedTime.check(at, "at");
    return BusinessCalendar.found(openFrom(at), Sought.OPEN_TIME, at);
  }

  @Override
  public Instant prevOpen(Instant at) {
    Instant cursor = SupportedTime.check(at, "at");
    for (int i = indexAt(at); i > 0; i--) {
      Instant found = instants[i].prevOpen(cursor);
      if (found != null && found.isAfter(starts[i])) {
        return found;
      }
      cursor = starts[i];
    }
    return BusinessCalendar.found(instants[0].prevOpen(cursor), Sought.OPEN_TIME, at);
  }

  @Override
  public Instant nextClose(Instant at) {
    SupportedTime.check(at, "at");
    return BusinessCalendar.found(closeAfter(at), Sought.CLOSING, at);
  }

  @Override
  public Instant nextStart(Instant at) {
    SupportedTime.check(at, "at");
    Instant closed = isOpen(at) ? closeAfter(at) : at;
    return BusinessCalendar.found(closed == null ? null : openFrom(closed), Sought.OPENING, at);
  }

  @Override
  public Iterable<Stretch> stretches(Instant from, Instant to) {
    SupportedTime.ordered(from, to);
    return () -> new JoinedStretches(new VersionPieces(versions, indexAt(from), from, to));
  }

  private @Nullable Instant openFrom(Instant at) {
    Instant cursor = at;
    int i = indexAt(at);
    while (true) {
      Instant found = instants[i].nextOpen(cursor);
      if (isLast(i) || (found != null && found.isBefore(starts[i + 1]))) {
        return found;
      }
      i++;
      cursor = starts[i];
    }
  }

  private @Nullable Instant closeAfter(Instant at) {
    Instant cursor = openFrom(at);
    if (cursor == null) {
      return null;
    }
    int i = indexAt(cursor);
    while (true) {
      Instant found = instants[i].nextClose(cursor);
      if (isLast(i) || (found != null && found.isBefore(starts[i + 1]))) {
        return found;
      }
      i++;
      cursor = starts[i];
      if (!instants[i].isOpen(cursor)) {
        return cursor;
      }
    }
  }

  private boolean isLast(int version) {
    return version == starts.length - 1;
  }

  /** Returns what the change from a version to the next means for counts of open time. */
  private VersionChange change(int version) {
    VersionChange known = changes[version];
    if (known == null) {
      known = VersionChange.at(starts[version + 1], instants[version], instants[version + 1]);
      changes[version] = known;
    }
    return known;
  }

  private int indexAt(Instant instant) {
    long second = instant.getEpochSecond();
    int found = seconds.length > FEW ? search(second) : 0;
    if (seconds.length <= FEW) {
      // Which version rules is anybody's guess, so it is counted and not branched upon.
      for (int i = 1; i < seconds.length; i++) {
        found += (int) ((seconds[i] - 1 - second) >>> 63);
      }
    }
    while (seconds[found] == second && starts[found].isAfter(instant)) {
      found--;
    }
    return found;
  }

  /** Returns the last version that starts within a second or before it. */
  private int search(long second) {
    int found = Arrays.binarySearch(seconds, second);
    if (found < 0) {
      return -found - 2;
    }
    while (found + 1 < seconds.length && seconds[found + 1] == second) {
      found++;
    }
    return found;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CalendarTimeline that && versions.equals(that.versions);
  }

  @Override
  public int hashCode() {
    return versions.hashCode();
  }

  @Override
  public String toString() {
    return "CalendarTimeline" + versions;
  }
}
