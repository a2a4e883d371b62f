package dev.helpdesk.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A row of a drawn time line: one local day, or a run of days in which nothing counted.
 *
 * @param first its first date
 * @param days how many dates it stands for
 * @param from first instant
 * @param to end, exclusive
 * @param parts what lies in it of the segments, in the order of time
 * @param marks the places of the marks in it, in the explanation's list
 */
record TimelineRow(
    LocalDate first, int days, Instant from, Instant to, List<Segment> parts, List<Integer> marks) {

  TimelineRow {
    parts = List.copyOf(parts);
    marks = List.copyOf(marks);
  }

  Duration counted() {
    return parts.stream().map(Segment::counted).reduce(Duration.ZERO, Duration::plus);
  }

  /** Tells where in the row an instant lies, from 0 at its start to 1 at its end. */
  double share(Instant at) {
    return (double) Duration.between(from, at).toMillis() / Duration.between(from, to).toMillis();
  }

  boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  /** Tells whether the day has nothing to show but one kind of standing still. */
  boolean isIdle() {
    return marks.isEmpty()
        && counted().isZero()
        && parts.stream().map(Segment::kind).distinct().count() == 1
        && parts.stream().map(Segment::cause).distinct().count() == 1
        && covers();
  }

  private boolean covers() {
    return !parts.get(0).from().isAfter(from) && !parts.get(parts.size() - 1).to().isBefore(to);
  }

  boolean isLike(TimelineRow other) {
    Segment mine = parts.get(0);
    Segment theirs = other.parts.get(0);
    return mine.kind() == theirs.kind() && Objects.equals(mine.cause(), theirs.cause());
  }

  TimelineRow with(TimelineRow next) {
    Segment mine = parts.get(0);
    Segment whole =
        new Segment(
            mine.kind(), from, next.to, Duration.ZERO, mine.cause(), mine.event(), mine.version());
    return new TimelineRow(first, days + next.days, from, next.to, List.of(whole), List.of());
  }
}
