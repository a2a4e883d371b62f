package dev.helpdesk.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Cuts an explanation into rows: a local day each, runs of idle days joined. */
final class TimelineRows {

  /** Most rows that are drawn; of more, those in the middle are left out and summed up. */
  static final int MAX_ROWS = 62;

  private static final int RUN = 3;

  private final Explanation explanation;
  private final ZoneId zone;

  private TimelineRows(Explanation explanation) {
    this.explanation = explanation;
    zone = explanation.zone();
  }

  static List<TimelineRow> of(Explanation explanation) {
    return new TimelineRows(explanation).joined();
  }

  /** Returns the days in order; a run of like idle days is one row. */
  private List<TimelineRow> joined() {
    List<TimelineRow> rows = new ArrayList<>();
    List<TimelineRow> run = new ArrayList<>();
    for (TimelineRow day : days()) {
      if (!day.isIdle()) {
        close(run, rows);
        rows.add(day);
      } else {
        if (!run.isEmpty() && !run.get(0).isLike(day)) {
          close(run, rows);
        }
        run.add(day);
      }
    }
    close(run, rows);
    return rows;
  }

  private static void close(List<TimelineRow> run, List<TimelineRow> rows) {
    if (run.size() < RUN) {
      rows.addAll(run);
    } else {
      run.stream().reduce(TimelineRow::with).ifPresent(rows::add);
    }
    run.clear();
  }

  private List<TimelineRow> days() {
    List<TimelineRow> days = new ArrayList<>();
    List<Segment> segments = explanation.segments();
    Instant end = end();
    LocalDate date = LocalDate.ofInstant(explanation.clock().startedAt(), zone);
    int next = 0;
    Instant from = start(date);
    do {
      Instant to = start(date.plusDays(1));
      while (!from.isBefore(to)) {
        date = date.plusDays(1);
        to = start(date.plusDays(1));
      }
      while (next < segments.size() && !segments.get(next).to().isAfter(from)) {
        next++;
      }
      days.add(new TimelineRow(date, 1, from, to, parts(next, from, to), marks(from, to)));
      date = date.plusDays(1);
      from = to;
    } while (from.isBefore(end));
    return days;
  }

  /** The last instant to show: what happened, and the due if it is near. */
  private Instant end() {
    Instant end = explanation.asOf();
    for (Mark mark : explanation.marks()) {
      end = mark.at().isAfter(end) ? mark.at() : end;
    }
    Instant due = explanation.clock().due();
    boolean near = due != null && Duration.between(end, due).toDays() < 7;
    return near && due != null && !due.isBefore(end) ? due.plusNanos(1) : end;
  }

  private Instant start(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  private List<Segment> parts(int first, Instant from, Instant to) {
    List<Segment> parts = new ArrayList<>();
    for (int i = first; i < explanation.segments().size(); i++) {
      Segment segment = explanation.segments().get(i);
      if (!segment.from().isBefore(to)) {
        break;
      }
      parts.add(cut(segment, from, to));
    }
    return parts;
  }

  private static Segment cut(Segment segment, Instant from, Instant to) {
    Instant begins = segment.from().isBefore(from) ? from : segment.from();
    Instant ends = segment.to().isAfter(to) ? to : segment.to();
    boolean counts = !segment.counted().isZero();
    return new Segment(
        segment.kind(),
        begins,
        ends,
        counts ? Duration.between(begins, ends) : Duration.ZERO,
        segment.cause(),
        segment.event(),
        segment.version());
  }

  private List<Integer> marks(Instant from, Instant to) {
    List<Integer> inside = new ArrayList<>();
    List<Mark> marks = explanation.marks();
    for (int i = 0; i < marks.size(); i++) {
      Instant at = marks.get(i).at();
      if (!at.isBefore(from) && at.isBefore(to)) {
        inside.add(i);
      }
    }
    return inside;
  }
}
