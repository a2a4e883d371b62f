package dev.helpdesk.jdbc;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Attributes;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.Decision;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.Words;
import java.time.Instant;
import java.util.List;

/** The plainest commit: a record begins with one event. */
final class Registered {

  static final TenantId TENANT = TenantId.of("acme");
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  private Registered() {}

  static Changeset changeset(String id) {
    RecordId record = RecordId.of(id);
    RecordRow row =
        new RecordRow(
            TENANT, record, "incident", 1, null, 1, Attributes.none(), Words.none(), body());
    HistoryRow event =
        new HistoryRow(
            TENANT,
            record,
            1,
            0,
            NOW,
            NOW,
            "Registered",
            new Decision("d-" + id, "Register", ActorId.of("ana"), 0, false),
            body());
    return Changeset.builder(NOW, 0, row).history(List.of(event)).build();
  }

  private static EncodedBody body() {
    return EncodedBody.of("{}");
  }
}
