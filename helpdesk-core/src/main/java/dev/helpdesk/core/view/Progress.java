package dev.helpdesk.core.view;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.model.TextKey;
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
 * @param solution the text that solved it, or null where none did since it was last opened
 */
public record Progress(
    String state,
    StateCategory category,
    @Nullable Instant since,
    @Nullable String reason,
    @Nullable Instant resolvedAt,
    @Nullable Instant endedAt,
    @Nullable TextKey solution) {

  /** Before the first state. */
  public static final Progress NONE =
      new Progress("", StateCategory.NEW, null, null, null, null, null);
}
