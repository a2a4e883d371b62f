package dev.helpdesk.core.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeSet;

/** What the oracles ask: whether a second of a date is open, on paper. */
interface Almanac {

  ZoneId zone();

  boolean isOpen(LocalDate date, int second);

  /** Returns the seconds of the date at which that may change, and perhaps others. */
  TreeSet<Integer> bounds(LocalDate date);
}
