package dev.helpdesk.core.view;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has a ticket.
 *
 * @param group which group, or null
 * @param level support level of the group, -1 without one
 * @param agent which agent, or null when it waits in the queue
 * @param accepted whether the agent took it on
 * @param since since when it stands so, or null
 */
public record Owner(
    @Nullable GroupId group,
    int level,
    @Nullable ActorId agent,
    boolean accepted,
    @Nullable Instant since) {

  /** Nobody yet. */
  public static final Owner NOBODY = new Owner(null, -1, null, false, null);
}
