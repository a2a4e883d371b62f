package dev.helpdesk.spi.store;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The current state of one record, as a store keeps it.
 *
 * @param tenant whose it is
 * @param id its id, unique within the tenant
 * @param kind what it is, such as {@code incident} or {@code policy}
 * @param version how many history rows it has; 1 or more once committed
 * @param wakeUp when it must be looked at by itself, or null
 * @param stamp the version of calendars and index that the row was computed with
 * @param attributes by what it is found and sorted
 * @param words by what words it is found
 * @param snapshot a cache of what its history says, opaque
 */
public record RecordRow(
    TenantId tenant,
    RecordId id,
    String kind,
    long version,
    @Nullable Instant wakeUp,
    long stamp,
    Attributes attributes,
    Words words,
    Body snapshot) {

  /** Refuses null and cuts the wake-up to microseconds. */
  public RecordRow {
    Check.present(tenant, "tenant");
    Check.present(id, "id");
    Check.id(kind, "kind");
    Check.between(version, 1, Long.MAX_VALUE, "version");
    if (wakeUp != null) {
      wakeUp = Check.instant(wakeUp, "wakeUp");
    }
    Check.present(attributes, "attributes");
    Check.present(words, "words");
    Check.present(snapshot, "snapshot");
  }

  /** Returns this row with another wake-up and other attributes, nothing else changed. */
  public RecordRow with(@Nullable Instant newWakeUp, Attributes newAttributes) {
    return new RecordRow(
        tenant, id, kind, version, newWakeUp, stamp, newAttributes, words, snapshot);
  }
}
