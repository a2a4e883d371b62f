package dev.helpdesk.core.report;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, over all the times it was measured. Exact, not estimated.
 *
 * @param count how often it was measured
 * @param mean the mean, cut to microseconds; null when it was never measured
 * @param median the middle one, or the mean of the two in the middle, cut to microseconds; null
 *     when it was never measured
 * @param p90 the shortest that at least 90 % did not exceed (nearest rank); null when it was never
 *     measured
 */
public record Spread(
    long count, @Nullable Duration mean, @Nullable Duration median, @Nullable Duration p90) {

  /** Of what was never measured. */
  public static final Spread NONE = new Spread(0, null, null, null);

  /** Refuses a negative count, and figures of nothing or none of something. */
  public Spread {
    Check.between(count, 0, Long.MAX_VALUE, "count");
    mean = known(count, mean, "mean");
    median = known(count, median, "median");
    p90 = known(count, p90, "p90");
  }

  private static @Nullable Duration known(long count, @Nullable Duration figure, String field) {
    if (count > 0) {
      return Check.present(figure, field);
    }
    if (figure != null) {
      throw new InvalidValueException(field, "absent, since nothing was measured");
    }
    return null;
  }
}
