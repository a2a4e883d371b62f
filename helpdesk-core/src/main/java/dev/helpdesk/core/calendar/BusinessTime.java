package dev.helpdesk.core.calendar;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Arithmetic on business time: what a calendar, or its versions over the years, can be asked.
 *
 * <p>Open time is a set of half-open pieces: the opening instant is open, the closing instant
 * closed. Pieces that touch are one piece. All amounts are exact to the nanosecond; nothing is
 * rounded. Answers depend on the arguments alone.
 *
 * <p>Instants are taken from 0001-01-01T00:00Z up to, not including, 10000-01-01T00:00Z. A null
 * argument or an instant outside throws {@link InvalidValueException}; an answer that would lie
 * outside, {@link NoBusinessTimeException}. Nothing else is thrown.
 *
 * <p>Implementations are immutable and safe for use by several threads.
 */
public sealed interface BusinessTime permits BusinessCalendar, CalendarTimeline, CombinedTime {

  /** Tells whether an instant lies in open time. */
  boolean isOpen(Instant at);

  /**
   * Returns the open time from one instant up to another.
   *
   * @throws InvalidValueException when {@code to} is before {@code from}; see {@link
   *     #signedBetween}
   */
  Duration between(Instant from, Instant to);

  /**
   * Returns the open time from one instant up to another in whole microseconds, with what is left
   * cut off.
   *
   * <p>For sums over many spans: it makes no object, where {@link #between} makes its answer.
   *
   * @throws InvalidValueException when {@code to} is before {@code from}
   */
  long microsBetween(Instant from, Instant to);

  /** Returns the open time between two instants, negative when {@code to} is the earlier one. */
  default Duration signedBetween(Instant from, Instant to) {
    SupportedTime.check(from, "from");
    SupportedTime.check(to, "to");
    // Duration.negated makes a dozen objects of arbitrary precision.
    return to.isBefore(from) ? Duration.ZERO.minus(between(to, from)) : between(from, to);
  }

  /**
   * Returns the earliest instant at which that much open time has passed since the start.
   *
   * <p>An amount used up exactly at closing ends at the close; {@code nextOpen} of the answer is
   * the next opening, where that is to be shown. Zero gives the start itself, open or not.
   *
   * @param amount zero or more
   * @throws InvalidValueException when the amount is negative; see {@link #subtract}
   * @throws NoBusinessTimeException when there is not that much open time left
   */
  Instant add(Instant from, Duration amount);

  /**
   * Returns the latest instant from which that much open time passes until the end.
   *
   * @param amount zero or more; zero gives the end itself
   * @throws InvalidValueException when the amount is negative
   * @throws NoBusinessTimeException when there was not that much open time before
   */
  Instant subtract(Instant to, Duration amount);

  /**
   * Returns the first open instant at or after this one.
   *
   * @throws NoBusinessTimeException when there is none
   */
  Instant nextOpen(Instant at);

  /**
   * Returns the latest instant at or before this one with open time just before it.
   *
   * <p>That is the instant itself inside a piece and at its close, else the last close before.
   *
   * @throws NoBusinessTimeException when there is none
   */
  Instant prevOpen(Instant at);

  /**
   * Returns the first instant after this one at which open time ends.
   *
   * @throws NoBusinessTimeException when there is none, as in a calendar that never closes
   */
  Instant nextClose(Instant at);

  /**
   * Returns the first instant after this one at which open time begins.
   *
   * @throws NoBusinessTimeException when there is none, as in a calendar that never closes
   */
  Instant nextStart(Instant at);

  /**
   * Returns the pieces of a range in order: open ones, and closed ones with the reason.
   *
   * <p>The pieces cover the range without gaps; neighbours differ in kind. They are found one by
   * one while iterating; each iteration begins anew. Iterators do not support removal.
   *
   * @throws InvalidValueException when {@code to} is before {@code from}
   */
  Iterable<Stretch> stretches(Instant from, Instant to);

  /**
   * Returns the time that is open here and there, such as the hours of a team that its customer has
   * as well.
   *
   * @param other in any zone
   */
  default BusinessTime intersection(BusinessTime other) {
    return CombinedTime.intersection(List.of(this, Check.present(other, "other")));
  }

  /**
   * Returns the time that is open here or there, such as the hours of two teams that take turns.
   *
   * @param other in any zone
   */
  default BusinessTime union(BusinessTime other) {
    return CombinedTime.union(List.of(this, Check.present(other, "other")));
  }
}
