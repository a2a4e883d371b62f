package dev.helpdesk.core.calendar;

import dev.helpdesk.model.Check;

/**
 * One thing that is wrong with the parts of a calendar, found before it is built.
 *
 * @param path where it stands, such as {@code week.MON[1]} or {@code exceptions.2026-12-24[0]}
 * @param expected what would have been accepted
 */
public record CalendarProblem(String path, String expected) {

  /** Refuses null. */
  public CalendarProblem {
    Check.present(path, "path");
    Check.present(expected, "expected");
  }
}
