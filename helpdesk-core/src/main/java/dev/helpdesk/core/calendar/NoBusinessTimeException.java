package dev.helpdesk.core.calendar;

import dev.helpdesk.model.HelpDeskException;
import java.time.Duration;
import java.time.Instant;

/**
 * Says that a calendar runs out before the answer: there is no more open time in the direction
 * asked, or, for a calendar that never closes, no more opening or closing.
 *
 * <p>With weekly hours this happens only where the answer would lie outside the years 1 to 9999;
 * without them, as soon as the dated hours are used up.
 */
public final class NoBusinessTimeException extends HelpDeskException {

  private static final long serialVersionUID = 1L;

  private final Sought sought;
  private final Instant from;
  private final Duration asked;
  private final Duration reached;

  /** What was looked for and is not there. */
  public enum Sought {
    /** An amount of open time, or an open instant. */
    OPEN_TIME,
    /** An instant at which closed time turns into open time. */
    OPENING,
    /** An instant at which open time turns into closed time. */
    CLOSING
  }

  NoBusinessTimeException(Sought sought, Instant from, Duration asked, Duration reached) {
    super(message(sought));
    this.sought = sought;
    this.from = from;
    this.asked = asked;
    this.reached = reached;
  }

  private static String message(Sought sought) {
    return switch (sought) {
      case OPEN_TIME -> "The calendar has no such open time left.";
      case OPENING -> "The calendar has no further opening.";
      case CLOSING -> "The calendar has no further closing.";
    };
  }

  /** Returns what was looked for. */
  public Sought sought() {
    return sought;
  }

  /** Returns the instant the search set out from. */
  public Instant from() {
    return from;
  }

  /** Returns the business time asked for; zero when an instant was looked for. */
  public Duration asked() {
    return asked;
  }

  /** Returns the business time that there was, less than what was asked for. */
  public Duration reached() {
    return reached;
  }
}
