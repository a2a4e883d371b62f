package dev.helpdesk.core.report;

import dev.helpdesk.model.Check;
import java.util.OptionalDouble;

/**
 * What requesters answered when they were asked. A ticket that is closed again is asked about
 * again; each invitation counts, and each answer.
 *
 * @param answered how many invitations were answered, of all that were issued
 * @param sum sum of the overall ratings, each from 1 (poor) to 5 (excellent)
 */
public record Satisfaction(Share answered, long sum) {

  /** Refuses null and a negative sum. */
  public Satisfaction {
    Check.present(answered, "answered");
    Check.between(sum, 0, Long.MAX_VALUE, "sum");
  }

  /** Returns how many answered. */
  public long count() {
    return answered.part();
  }

  /** Returns the mean of the overall ratings, 1 to 5, or empty when nobody answered. */
  public OptionalDouble mean() {
    return count() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / count());
  }

  /**
   * Returns how many percent of the invitations were answered, those that can still be answered
   * counting as not; empty when nobody was asked.
   */
  public OptionalDouble responseRate() {
    return answered.percent();
  }
}
