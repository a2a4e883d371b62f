package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When a clock warns that its target runs out: at a percentage of it, or so long before it is due.
 *
 * <p>Ordered: percentages ascending, then those before the due, the longest first.
 *
 * @param percent percentage of the target, 1 to 99; 0 for a warning before the due
 * @param before business time before the due, more than zero; null for a percentage
 */
public record Warning(int percent, @Nullable Duration before) implements Comparable<Warning> {

  private static final long NANOS = 1_000_000_000L;

  /** Refuses percentages out of range, durations out of range, and both or neither. */
  public Warning {
    if (before == null) {
      Check.between(percent, 1, 99, "warning.percent");
    } else {
      before = Check.duration(before, "warning.before");
      if (before.isZero()) {
        throw new InvalidValueException("warning.before", "more than zero");
      }
      Check.between(percent, 0, 0, "warning.percent");
    }
  }

  /** Returns the warning at a percentage of the target, 1 to 99. */
  public static Warning atPercent(int percent) {
    return new Warning(percent, null);
  }

  /** Returns the warning so much business time before the due, more than zero. */
  public static Warning beforeDue(Duration before) {
    return new Warning(0, Check.present(before, "warning.before"));
  }

  /**
   * Returns the business time after which it is given: for a percentage in whole seconds, rounded
   * up, and at most the target; zero when it lies further before the due than the target is long.
   */
  public Duration threshold(Duration target) {
    if (before != null) {
      Duration rest = target.minus(before);
      return rest.isNegative() ? Duration.ZERO : rest;
    }
    long seconds = target.getSeconds() * percent;
    long rest = (seconds % 100) * NANOS + (long) target.getNano() * percent;
    long up = (rest + 100 * NANOS - 1) / (100 * NANOS);
    Duration whole = Duration.ofSeconds(seconds / 100 + up);
    return whole.compareTo(target) > 0 ? target : whole;
  }

  /** Returns it in short: the percentage as a number, or the duration as ISO 8601 has it. */
  public String code() {
    return before == null ? Integer.toString(percent) : before.toString();
  }

  @Override
  public int compareTo(Warning other) {
    Comparator<Warning> longestFirst = Comparator.comparing(Warning::beforeOrZero);
    return Comparator.comparing((Warning w) -> w.before != null)
        .thenComparing(Warning::percent)
        .thenComparing(longestFirst.reversed())
        .compare(this, other);
  }

  private Duration beforeOrZero() {
    return before == null ? Duration.ZERO : before;
  }
}
