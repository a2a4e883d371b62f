package dev.helpdesk.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Steps through time with a wall clock that never runs backwards, and looks at it each step. */
final class SteppingOracle {

  private static final long WARM_UP = Duration.ofHours(27).toSeconds();

  private final BusinessCalendar calendar;
  private final DayListOracle days;

  SteppingOracle(BusinessCalendar calendar) {
    this.calendar = calendar;
    days = new DayListOracle(calendar);
  }

  /** Returns the open pieces of a range; its bounds and all changes lie on whole steps. */
  PieceList list(Instant from, Instant to, int step) {
    List<PieceList.Piece> pieces = new ArrayList<>();
    long highest = Long.MIN_VALUE;
    for (long t = from.getEpochSecond() - WARM_UP; t < to.getEpochSecond(); t += step) {
      Instant at = Instant.ofEpochSecond(t);
      highest = Math.max(highest, t + calendar.zone().getRules().getOffset(at).getTotalSeconds());
      if (!at.isBefore(from) && isOpen(highest)) {
        pieces.add(new PieceList.Piece(at, at.plusSeconds(step)));
      }
    }
    return PieceList.joining(pieces);
  }

  private boolean isOpen(long local) {
    Instant asUtc = Instant.ofEpochSecond(local);
    LocalDate date = LocalDate.ofInstant(asUtc, ZoneOffset.UTC);
    return days.isOpen(date, (int) Math.floorMod(local, 86_400L));
  }
}
