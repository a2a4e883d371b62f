package dev.helpdesk.core.calendar;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Joins neighbouring pieces of one kind, reading one piece ahead. */
final class JoinedStretches implements Iterator<Stretch> {

  private final Iterator<Stretch> pieces;
  private @Nullable Stretch ahead;

  JoinedStretches(Iterator<Stretch> pieces) {
    this.pieces = pieces;
    ahead = following();
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public Stretch next() {
    Stretch joined = ahead;
    if (joined == null) {
      throw new NoSuchElementException();
    }
    ahead = following();
    while (ahead != null && ahead.kind() == joined.kind()) {
      joined = new Stretch(joined.from(), ahead.to(), joined.kind());
      ahead = following();
    }
    return joined;
  }

  private @Nullable Stretch following() {
    return pieces.hasNext() ? pieces.next() : null;
  }
}
