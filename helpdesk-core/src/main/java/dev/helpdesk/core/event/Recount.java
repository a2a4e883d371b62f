package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clock came to when its past was counted once more.
 *
 * @param metric which metric
 * @param elapsed business time used by now, or by its end
 * @param pausedBusiness business time paused, but for a pause that goes on
 * @param counted the last ended stretches that counted, at most 100
 * @param breachedAt since when its promise is broken where that has moved, else null
 */
public record Recount(
    String metric,
    Duration elapsed,
    Duration pausedBusiness,
    List<CountedStretch> counted,
    @Nullable Instant breachedAt) {

  /** Refuses null. */
  public Recount {
    Check.present(metric, "recount.metric");
    elapsed = Check.duration(elapsed, "recount.elapsed");
    pausedBusiness = Check.duration(pausedBusiness, "recount.pausedBusiness");
    counted = Check.list(counted, "recount.counted", 100);
    if (breachedAt != null) {
      breachedAt = Check.instant(breachedAt, "recount.breachedAt");
    }
  }
}
