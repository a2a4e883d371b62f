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

  private final BusinessCalendar calendar;
  private final ZoneRules rules;

  DayListOracle(BusinessCalendar calendar) {
    this.calendar = calendar;
    rules = calendar.zone().getRules();
  }

  /** Lists the pieces of all dates that touch a range, and of two more on either side. */
  PieceList list(Instant from, Instant to) {
    LocalDate first = LocalDate.ofInstant(from, calendar.zone()).minusDays(2);
    LocalDate last = LocalDate.ofInstant(to, calendar.zone()).plusDays(2);
    List<PieceList.Piece> pieces = new ArrayList<>();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      addDate(date, pieces);
    }
    return PieceList.joining(pieces);
  }

  private void addDate(LocalDate date, List<PieceList.Piece> pieces) {
    TreeSet<Integer> bounds = new TreeSet<>(List.of(0, 86_400));
    for (List<OpenInterval> spans : List.of(ruling(date), breaks(date))) {
      for (OpenInterval span : spans) {
        bounds.add(span.from());
        bounds.add(span.to());
      }
    }
    for (Integer from = 0; from < 86_400; from = bounds.higher(from)) {
      if (isOpen(date, from)) {
        Instant open = reads(date, from);
        Instant close = reads(date, bounds.higher(from));
        if (open.isBefore(close)) {
          pieces.add(new PieceList.Piece(open, close));
        }
      }
    }
  }

  /** Tells whether the hours of a date hold a second of it. */
  boolean isOpen(LocalDate date, int second) {
    return ruling(date).stream().anyMatch(span -> span.contains(second))
        && breaks(date).stream().noneMatch(span -> span.contains(second));
  }

  private List<OpenInterval> ruling(LocalDate date) {
    if (calendar.exceptions().containsKey(date)) {
      return calendar.exceptions().get(date);
    }
    if (calendar.holidays().contains(date)) {
      return List.of();
    }
    return calendar.week().getOrDefault(date.getDayOfWeek(), List.of());
  }

  private List<OpenInterval> breaks(LocalDate date) {
    return calendar.breaks().getOrDefault(date, List.of());
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
