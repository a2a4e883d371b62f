package dev.helpdesk.core.calendar;

import dev.helpdesk.core.calendar.CombinedTime.Combination;
import dev.helpdesk.core.calendar.Stretch.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Walks the pieces of several business times side by side. */
final class CombinedPieces implements Iterator<Stretch> {

  private final boolean anyOpens;
  private final List<Iterator<Stretch>> following = new ArrayList<>();
  private final List<Stretch> current = new ArrayList<>();
  private final Instant end;
  private Instant cursor;

  CombinedPieces(Combination combination, List<BusinessTime> parts, Instant from, Instant to) {
    anyOpens = combination == Combination.UNION;
    cursor = from;
    end = to;
    if (from.isBefore(to)) {
      for (BusinessTime part : parts) {
        Iterator<Stretch> pieces = part.stretches(from, to).iterator();
        following.add(pieces);
        current.add(pieces.next());
      }
    }
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
    Instant until = end;
    for (int i = 0; i < current.size(); i++) {
      if (!current.get(i).to().isAfter(from)) {
        current.set(i, following.get(i).next());
      }
      Instant changes = current.get(i).to();
      until = changes.isBefore(until) ? changes : until;
    }
    cursor = until;
    return new Stretch(from, until, kind());
  }

  private Kind kind() {
    Kind closedBy = null;
    for (Stretch piece : current) {
      if (piece.isOpen() && anyOpens) {
        return Kind.OPEN;
      }
      if (!piece.isOpen() && closedBy == null) {
        closedBy = piece.kind();
      }
    }
    return closedBy == null ? Kind.OPEN : closedBy;
  }
}
