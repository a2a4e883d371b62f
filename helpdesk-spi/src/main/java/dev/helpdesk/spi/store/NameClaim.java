package dev.helpdesk.spi.store;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unique name that a record wants to hold within its tenant.
 *
 * <p>The one thing that is exclusive across records: a name has one holder. A claim by the present
 * holder renews it (rule {@code NAME-02}). From its expiry on a name is free (rule {@code
 * NAME-03}).
 *
 * @param name such as {@code alert/disk-full-db1} or {@code slot/ana/1}
 * @param holder the record that holds it
 * @param expires from when it is free again, or null for never
 */
public record NameClaim(String name, RecordId holder, @Nullable Instant expires) {

  /** Refuses malformed names. */
  public NameClaim {
    Check.line(name, "name", 500);
    Check.present(holder, "holder");
    if (expires != null) {
      expires = Check.instant(expires, "expires");
    }
  }
}
