package dev.helpdesk.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Steps through time with a wall clock that never runs backwards, and looks at it each step. */
final class SteppingOracle {

  /** No zone has changed its offset twice within a minute. */
  private static final int WINDOW = 60;

  private static final long WARM_UP = Duration.ofHours(27).toSeconds();

  private final Almanac almanac;
  private final ZoneRules rules;
  private LocalDate date = LocalDate.MIN;
  private boolean[] open = {};

  SteppingOracle(Almanac almanac) {
    this.almanac = almanac;
    rules = almanac.zone().getRules();
  }

  /** Returns the open pieces of a range whose bounds are whole seconds, step by second. */
  PieceList list(Instant from, Instant to) {
    List<PieceList.Piece> pieces = new ArrayList<>();
    long highest = Long.MIN_VALUE;
    long opened = Long.MIN_VALUE;
    int offset = 0;
    int offsetNext = 0;
    long first = from.getEpochSecond() - WARM_UP;
    for (long t = first; t < to.getEpochSecond(); t++) {
      if ((t - first) % WINDOW == 0) {
        offset = offsetAt(t);
        offsetNext = offsetAt(t + WINDOW);
      }
      highest = Math.max(highest, t + (offset == offsetNext ? offset : offsetAt(t)));
      boolean counts = t >= from.getEpochSecond() && isOpen(highest);
      if (counts && opened == Long.MIN_VALUE) {
        opened = t;
      } else if (!counts && opened != Long.MIN_VALUE) {
        pieces.add(piece(opened, t));
        opened = Long.MIN_VALUE;
      }
    }
    if (opened != Long.MIN_VALUE) {
      pieces.add(piece(opened, to.getEpochSecond()));
    }
    return new PieceList(pieces);
  }

  private static PieceList.Piece piece(long from, long to) {
    return new PieceList.Piece(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
  }

  private int offsetAt(long second) {
    return rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
  }

  private boolean isOpen(long local) {
    long day = Math.floorDiv(local, 86_400L);
    if (date.toEpochDay() != day) {
      date = LocalDate.ofEpochDay(day);
      open = new boolean[86_400];
      TreeSet<Integer> bounds = almanac.bounds(date);
      bounds.add(0);
      bounds.add(86_400);
      for (Integer from = 0; from < 86_400; from = bounds.higher(from)) {
        Arrays.fill(open, from, bounds.higher(from), almanac.isOpen(date, from));
      }
    }
    return open[(int) Math.floorMod(local, 86_400L)];
  }
}
