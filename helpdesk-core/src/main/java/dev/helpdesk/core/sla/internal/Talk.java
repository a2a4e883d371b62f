package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.sla.Occurrence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for an answer.
 *
 * @param answeredAt when a person of the desk first answered in public, or null
 * @param waitingSince since when a message of the requester is neither answered nor settled by
 *     resolving the ticket, or null
 */
public record Talk(@Nullable Instant answeredAt, @Nullable Instant waitingSince) {

  static final Talk NONE = new Talk(null, null);

  Talk asked(Instant at) {
    return waitingSince == null ? new Talk(answeredAt, at) : this;
  }

  Talk answered(Instant at) {
    return new Talk(answeredAt == null ? at : answeredAt, null);
  }

  /**
   * Returns who waits after something happened.
   *
   * @param before how the ticket stood before; null for its first state
   */
  Talk after(Occurred occurred, @Nullable Step before) {
    Talk then = this;
    if (occurred.is(Occurrence.REQUESTER_WROTE)) {
      then = then.asked(occurred.at());
    }
    if (occurred.is(Occurrence.DESK_REPLIED)) {
      then = then.answered(occurred.at());
    }
    boolean ends = occurred.step().isEnded() && (before == null || !before.isEnded());
    return ends && then.waitingSince != null ? new Talk(then.answeredAt, null) : then;
  }
}
