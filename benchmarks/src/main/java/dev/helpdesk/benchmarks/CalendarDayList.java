package dev.helpdesk.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;

/** Business time as most people write it: with {@code java.time}, day after day. */
final class CalendarDayList {

  private static final LocalTime[][] HOURS = {
    {CalendarScene.MORNING, CalendarScene.LUNCH}, {CalendarScene.AFTERNOON, CalendarScene.EVENING}
  };

  private final CalendarScene scene;
  private final Set<LocalDate> holidays;

  CalendarDayList(CalendarScene scene) {
    this.scene = scene;
    holidays = Set.copyOf(scene.holidays());
  }

  Duration between(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    LocalDate last = LocalDate.ofInstant(to, scene.zone());
    for (LocalDate date = LocalDate.ofInstant(from, scene.zone());
        !date.isAfter(last);
        date = date.plusDays(1)) {
      if (isOpen(date)) {
        for (LocalTime[] hours : HOURS) {
          Instant open = at(date, hours[0]);
          Instant close = at(date, hours[1]);
          Instant start = open.isAfter(from) ? open : from;
          Instant end = close.isBefore(to) ? close : to;
          if (start.isBefore(end)) {
            sum = sum.plus(Duration.between(start, end));
          }
        }
      }
    }
    return sum;
  }

  Instant add(Instant from, Duration amount) {
    Duration rest = amount;
    LocalDate date = LocalDate.ofInstant(from, scene.zone());
    while (true) {
      if (isOpen(date)) {
        for (LocalTime[] hours : HOURS) {
          Instant open = at(date, hours[0]);
          Instant close = at(date, hours[1]);
          Instant start = open.isAfter(from) ? open : from;
          if (start.isBefore(close)) {
            Duration here = Duration.between(start, close);
            if (rest.compareTo(here) <= 0) {
              return start.plus(rest);
            }
            rest = rest.minus(here);
          }
        }
      }
      date = date.plusDays(1);
    }
  }

  private boolean isOpen(LocalDate date) {
    return CalendarScene.isWeekday(date) && !holidays.contains(date);
  }

  private Instant at(LocalDate date, LocalTime time) {
    return ZonedDateTime.of(date, time, scene.zone()).toInstant();
  }
}
