package dev.helpdesk.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Writes out the open pieces of every date of a range, one date after the other. */
final class DayListOracle {

  private final Almanac almanac;
  private final ZoneRules rules;

  DayListOracle(Almanac almanac) {
    this.almanac = almanac;
    rules = almanac.zone().getRules();
  }

  /** Lists the pieces of all dates that touch a range, and of two more on either side. */
  PieceList list(Instant from, Instant to) {
    LocalDate first = LocalDate.ofInstant(from, almanac.zone()).minusDays(2);
    LocalDate last = LocalDate.ofInstant(to, almanac.zone()).plusDays(2);
    List<PieceList.Piece> pieces = new ArrayList<>();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      addDate(date, pieces);
    }
    return PieceList.joining(pieces);
  }

  private void addDate(LocalDate date, List<PieceList.Piece> pieces) {
    TreeSet<Integer> bounds = almanac.bounds(date);
    bounds.add(0);
    bounds.add(86_400);
    for (Integer from = 0; from < 86_400; from = bounds.higher(from)) {
      if (almanac.isOpen(date, from)) {
        Instant open = reads(date, from);
        Instant close = reads(date, bounds.higher(from));
        if (open.isBefore(close)) {
          pieces.add(new PieceList.Piece(open, close));
        }
      }
    }
  }

  private Instant reads(LocalDate date, int second) {
    LocalDateTime local = date.atStartOfDay().plusSeconds(second);
    ZoneOffsetTransition change = rules.getTransition(local);
    if (change == null) {
      return local.toInstant(rules.getOffset(local));
    }
    return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetBefore());
  }
}
