package dev.helpdesk.core.view;

import dev.helpdesk.core.event.StateCategory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket stands in its workflow.
 *
 * @param state name of the state, empty before the first
 * @param category what the state means
 * @param since when it came there
 * @param reason waiting or void reason, or null
 * @param resolvedAt when it last came to a resolved state, or null
 * @param endedAt when it was last closed or cancelled, or null
 */
public record Progress(
    String state,
    StateCategory category,
    @Nullable Instant since,
    @Nullable String reason,
    @Nullable Instant resolvedAt,
    @Nullable Instant endedAt) {

  /** Before the first state. */
  public static final Progress NONE = new Progress("", StateCategory.NEW, null, null, null, null);
}
