package dev.helpdesk.core.engine.road;

import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.RecordRow;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The calendars by which records are settled that were claimed together: each tenant's are read
 * once, and anew after a second or when a record was computed with later ones.
 *
 * <p>So much behind they do no harm: a new version is effective from its installation on, what fell
 * due before stands, and rows that were computed with an older one are found by their stamp.
 */
final class RecentCalendars {

  private static final Duration RECENT = Duration.ofSeconds(1);

  private record Read(Calendars calendars, Instant at) {}

  private final Documents documents;
  private final Map<TenantId, Read> read = new HashMap<>();

  RecentCalendars(Documents documents) {
    this.documents = documents;
  }

  /** Returns the calendars for a record. */
  Calendars of(RecordRow row, Instant now) {
    Read known = read.get(row.tenant());
    if (known == null
        || known.calendars().stamp() < row.stamp()
        || Duration.between(known.at(), now).abs().compareTo(RECENT) >= 0) {
      known = new Read(documents.calendars(row.tenant()), now);
      read.put(row.tenant(), known);
    }
    return known.calendars();
  }
}
