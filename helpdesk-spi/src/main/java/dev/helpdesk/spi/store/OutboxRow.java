package dev.helpdesk.spi.store;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.notification.Notification;
import org.jspecify.annotations.Nullable;

/**
 * A notification on its way, written in the commit that caused it.
 *
 * @param tenant whose it is
 * @param record the record that caused it
 * @param collapseKey by which a later commit of the same record may withdraw it unsent, or null
 * @param notification what is sent
 * @param delivery where it stands
 */
public record OutboxRow(
    TenantId tenant,
    RecordId record,
    @Nullable String collapseKey,
    Notification notification,
    Delivery delivery) {

  /** Refuses null and malformed keys. */
  public OutboxRow {
    Check.present(tenant, "tenant");
    Check.present(record, "outbox.record");
    if (collapseKey != null) {
      Check.id(collapseKey, "outbox.collapseKey");
    }
    Check.present(notification, "outbox.notification");
    Check.present(delivery, "outbox.delivery");
  }

  /** Returns the stable key of the notification, unique within the tenant. */
  public String key() {
    return notification.key();
  }

  /** Returns this notification standing elsewhere. */
  public OutboxRow with(Delivery changed) {
    return new OutboxRow(tenant, record, collapseKey, notification, changed);
  }
}
