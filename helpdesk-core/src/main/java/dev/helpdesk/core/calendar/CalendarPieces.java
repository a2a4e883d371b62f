package dev.helpdesk.core.calendar;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Walks the pieces of a range in one calendar, from change to change of the local hours. */
final class CalendarPieces implements Iterator<Stretch> {

  private final OpenSeconds seconds;
  private final DayKinds kinds;
  private final Instant end;
  private Instant cursor;

  CalendarPieces(OpenSeconds seconds, DayKinds kinds, Instant from, Instant to) {
    this.seconds = seconds;
    this.kinds = kinds;
    cursor = from;
    end = to;
  }

  @Override
  public boolean hasNext() {
    return cursor.isBefore(end);
  }

  @Override
  public Stretch next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Instant from = cursor;
    WallClock wall = seconds.wallAt(end.getEpochSecond());
    long local = wall.readingAt(from.getEpochSecond());
    long until = wall.firstReading(kinds.sameUntil(local));
    cursor = until > end.getEpochSecond() ? end : Instant.ofEpochSecond(until);
    return new Stretch(from, cursor, kinds.kindOf(local));
  }
}
