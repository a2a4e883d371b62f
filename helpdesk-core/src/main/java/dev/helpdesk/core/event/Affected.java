package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.SiteId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is about.
 *
 * @param service the service, or null
 * @param items the configuration items
 * @param site where, or null
 * @param users how many people can't work, 0 when nobody said; at most 1,000,000,000
 */
public record Affected(
    @Nullable ServiceId service, List<ItemId> items, @Nullable SiteId site, int users) {

  /** Refuses null and numbers of users out of bounds. */
  public Affected {
    items = Check.list(items, "items", 1_000);
    Check.between(users, 0, 1_000_000_000, "users");
  }

  /** Makes one of which nobody said how many people it concerns. */
  public Affected(@Nullable ServiceId service, List<ItemId> items, @Nullable SiteId site) {
    this(service, items, site, 0);
  }
}
