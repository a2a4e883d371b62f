package dev.helpdesk.core.calendar;

import dev.helpdesk.core.calendar.NoBusinessTimeException.Sought;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The union or the intersection of business times, such as the hours of a team and of its customer,
 * each read in its own zone.
 *
 * <p>Open is what lies in any part of a union, or in every part of an intersection. A closed
 * stretch has the reason of the first part, in the order given, that is closed there.
 *
 * <p>Immutable, safe for use by several threads, equal by combination and parts in their order.
 * Open time is summed by blocks of three weeks, each when it is first needed, and a question costs
 * a binary search among them and one within a block. Since hours come back every 400 years to the
 * second, parts that never meet are found out by looking at that much time once, some tenths of a
 * second; a sum to the end of all time costs as much and keeps some megabytes.
 */
public final class CombinedTime implements BusinessTime {

  /** How many parts there may be. */
  public static final int MAX_PARTS = 100;

  private final Combination combination;
  private final List<BusinessTime> parts;
  private final CombinedSums sums;

  /** What makes an instant open. */
  public enum Combination {
    /** Open in any part. */
    UNION,
    /** Open in every part. */
    INTERSECTION
  }

  private CombinedTime(Combination combination, List<BusinessTime> parts) {
    this.combination = combination;
    this.parts = parts;
    sums = new CombinedSums(new CombinedBlocks(combination, parts), Recurrence.of(parts));
  }

  /**
   * Returns the time that is open in any of the parts.
   *
   * @param parts one to {@value #MAX_PARTS}; a union among them counts as its parts, and what comes
   *     twice counts once
   * @return the union, or the part itself when there is only one
   */
  public static BusinessTime union(Collection<? extends BusinessTime> parts) {
    return of(Combination.UNION, parts);
  }

  /**
   * Returns the time that is open in all of the parts.
   *
   * @param parts one to {@value #MAX_PARTS}; an intersection among them counts as its parts, and
   *     what comes twice counts once
   * @return the intersection, or the part itself when there is only one
   */
  public static BusinessTime intersection(Collection<? extends BusinessTime> parts) {
    return of(Combination.INTERSECTION, parts);
  }

  /** Returns the union or the intersection. */
  public static BusinessTime of(Combination combination, Collection<? extends BusinessTime> parts) {
    Check.present(combination, "combination");
    Set<BusinessTime> flat = new LinkedHashSet<>();
    for (BusinessTime part : Check.list(parts, "parts", MAX_PARTS)) {
      if (part instanceof CombinedTime same && same.combination == combination) {
        flat.addAll(same.parts);
      } else {
        flat.add(part);
      }
    }
    if (flat.isEmpty() || flat.size() > MAX_PARTS) {
      throw new InvalidValueException("parts", "between 1 and " + MAX_PARTS);
    }
    List<BusinessTime> all = List.copyOf(flat);
    return all.size() == 1 ? all.get(0) : new CombinedTime(combination, all);
  }

  /** Returns whether this is a union or an intersection. */
  public Combination combination() {
    return combination;
  }

  /** Returns the parts, two at least, in the order in which their reasons count. */
  public List<BusinessTime> parts() {
    return parts;
  }

  @Override
  public boolean isOpen(Instant at) {
    SupportedTime.check(at, "at");
    for (BusinessTime part : parts) {
      if (part.isOpen(at) == (combination == Combination.UNION)) {
        return combination == Combination.UNION;
      }
    }
    return combination == Combination.INTERSECTION;
  }

  @Override
  public Duration between(Instant from, Instant to) {
    SupportedTime.ordered(from, to);
    return sums.between(from, to);
  }

  @Override
  public long microsBetween(Instant from, Instant to) {
    SupportedTime.ordered(from, to);
    return sums.microsBetween(from, to);
  }

  @Override
  public Instant add(Instant from, Duration amount) {
    SupportedTime.check(from, "from");
    SupportedTime.amount(amount);
    Instant found = amount.isZero() ? from : sums.add(from, amount);
    if (found == null) {
      throw new NoBusinessTimeException(Sought.OPEN_TIME, from, amount, sums.after(from));
    }
    return found;
  }

  @Override
  public Instant subtract(Instant to, Duration amount) {
    SupportedTime.check(to, "to");
    SupportedTime.amount(amount);
    Instant found = amount.isZero() ? to : sums.subtract(to, amount);
    if (found == null) {
      throw new NoBusinessTimeException(Sought.OPEN_TIME, to, amount, sums.before(to));
    }
    return found;
  }

  @Override
  public Instant nextOpen(Instant at) {
    SupportedTime.check(at, "at");
    return BusinessCalendar.found(sums.nextOpen(at), Sought.OPEN_TIME, at);
  }

  @Override
  public Instant prevOpen(Instant at) {
    SupportedTime.check(at, "at");
    return BusinessCalendar.found(sums.prevOpen(at), Sought.OPEN_TIME, at);
  }

  @Override
  public Instant nextClose(Instant at) {
    SupportedTime.check(at, "at");
    return BusinessCalendar.found(sums.nextClose(at), Sought.CLOSING, at);
  }

  @Override
  public Instant nextStart(Instant at) {
    Instant closed = isOpen(at) ? sums.nextClose(at) : at;
    Instant start = closed == null ? null : sums.nextOpen(closed);
    return BusinessCalendar.found(start, Sought.OPENING, at);
  }

  @Override
  public Iterable<Stretch> stretches(Instant from, Instant to) {
    SupportedTime.ordered(from, to);
    return () -> new JoinedStretches(new CombinedPieces(combination, parts, from, to));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CombinedTime that
        && combination == that.combination
        && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return 31 * combination.name().hashCode() + parts.hashCode();
  }

  @Override
  public String toString() {
    return combination + new ArrayList<>(parts).toString();
  }
}
