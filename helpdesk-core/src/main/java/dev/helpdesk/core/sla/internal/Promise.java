package dev.helpdesk.core.sla.internal;

import dev.helpdesk.model.AgreementId;
import java.time.Duration;

/**
 * What a clock is held to.
 *
 * @param agreement the agreement that sets the target
 * @param calendar name of the calendar it counts by
 * @param target business time to be met
 * @param extension how much of the target the agreement does not give
 */
public record Promise(AgreementId agreement, String calendar, Duration target, Duration extension) {

  /** Longest target, a hundred years. */
  static final Duration LONGEST = Duration.ofDays(36_525);

  /** What an agreement gives. */
  Promise(AgreementId agreement, String calendar, Duration target) {
    this(agreement, calendar, target, Duration.ZERO);
  }

  /** Returns this promise with more time, which at most fills up the longest target. */
  Promise extended(Duration by) {
    Duration longer = target.plus(by);
    Duration held = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    return new Promise(agreement, calendar, held, extension.plus(by));
  }

  /** Returns what is promised from now on; what it was extended by is in the target already. */
  Promise replaced(AgreementId newAgreement, String newCalendar, Duration newTarget) {
    return new Promise(newAgreement, newCalendar, newTarget, extension);
  }
}
