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
 */
public record Affected(@Nullable ServiceId service, List<ItemId> items, @Nullable SiteId site) {

  /** Refuses null. */
  public Affected {
    items = Check.list(items, "items", 1_000);
  }
}
