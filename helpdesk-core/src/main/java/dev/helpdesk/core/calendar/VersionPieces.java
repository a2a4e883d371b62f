package dev.helpdesk.core.calendar;

import dev.helpdesk.core.calendar.CalendarTimeline.Version;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Walks the pieces of a range from version to version of a calendar. */
final class VersionPieces implements Iterator<Stretch> {

  private final List<Version> versions;
  private final Instant end;
  private int current;
  private Iterator<Stretch> pieces;

  VersionPieces(List<Version> versions, int first, Instant from, Instant to) {
    this.versions = versions;
    end = to;
    current = first;
    pieces = versions.get(first).calendar().pieces(from, endOf(first));
  }

  @Override
  public boolean hasNext() {
    return pieces.hasNext() || endOf(current).isBefore(end);
  }

  @Override
  public Stretch next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (!pieces.hasNext()) {
      current++;
      Version version = versions.get(current);
      pieces = version.calendar().pieces(version.effective(), endOf(current));
    }
    return pieces.next();
  }

  /** Returns the end of a version within the range. */
  private Instant endOf(int index) {
    if (index + 1 == versions.size()) {
      return end;
    }
    Instant next = versions.get(index + 1).effective();
    return next.isBefore(end) ? next : end;
  }
}
