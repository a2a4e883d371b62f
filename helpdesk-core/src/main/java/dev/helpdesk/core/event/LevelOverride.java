package dev.helpdesk.core.event;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A level that somebody at the desk set for a time only.
 *
 * @param scale which level
 * @param before the level that comes back, or null for none
 * @param until when it comes back
 * @param by who set it
 * @param since when it was set
 * @param reason why
 */
public record LevelOverride(
    Scale scale,
    @Nullable String before,
    Instant until,
    ActorId by,
    Instant since,
    TextKey reason) {

  /** Refuses null. */
  public LevelOverride {
    Check.present(scale, "override.scale");
    until = Check.instant(until, "override.until");
    Check.present(by, "override.by");
    since = Check.instant(since, "override.since");
    Check.present(reason, "override.reason");
  }
}
