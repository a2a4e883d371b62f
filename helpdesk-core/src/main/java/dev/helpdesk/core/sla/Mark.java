package dev.helpdesk.core.sla;

import dev.helpdesk.core.event.Warning;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was noted on a clock's time line.
 *
 * @param kind what
 * @param at the exact instant it stands for
 * @param warning which warning it was, or null
 * @param target the target that was set or missed; null for a warning, an excluded period and a
 *     breach that it moved
 * @param version place of the event in the record's history
 * @param approvedBy who approved an extension or an excluded period, else null
 */
public record Mark(
    Kind kind,
    Instant at,
    @Nullable Warning warning,
    @Nullable Duration target,
    long version,
    @Nullable ActorId approvedBy) {

  /** What can be noted. */
  public enum Kind {
    /** A threshold was reached. */
    WARNING,
    /** A threshold was found passed when the target changed. */
    LATE_WARNING,
    /** The target was missed. */
    BREACH,
    /** A breach was withdrawn, since the target was widened or time was excluded. */
    BREACH_WITHDRAWN,
    /** Another target came to apply. */
    RETARGETED,
    /** The target was extended. */
    EXTENDED,
    /** A period was taken out of the count. */
    PERIOD_EXCLUDED
  }

  /** Something that needed nobody's approval. */
  public Mark(
      Kind kind, Instant at, @Nullable Warning warning, @Nullable Duration target, long version) {
    this(kind, at, warning, target, version, null);
  }

  /** Refuses null. */
  public Mark {
    Check.present(kind, "kind");
    Check.present(at, "at");
  }

  /** Returns the threshold of a warning in percent, else 0. */
  public int percent() {
    return warning == null ? 0 : warning.percent();
  }
}
