package dev.helpdesk.spi.store;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.time.Instant;

/**
 * One event of one record. Never changed, never removed.
 *
 * @param tenant whose it is
 * @param record which record's
 * @param version its place in the record's history, from 1 without gaps
 * @param position its place among all rows of the tenant, given by the store; 0 before the commit
 * @param at when it took effect
 * @param recordedAt when it was written; not part of any digest
 * @param type name of the event
 * @param decision what it came from
 * @param body what it says, opaque
 */
public record HistoryRow(
    TenantId tenant,
    RecordId record,
    long version,
    long position,
    Instant at,
    Instant recordedAt,
    String type,
    Decision decision,
    Body body) {

  /** Refuses null and cuts instants to microseconds. */
  public HistoryRow {
    Check.present(tenant, "tenant");
    Check.present(record, "record");
    Check.between(version, 1, Long.MAX_VALUE, "version");
    Check.between(position, 0, Long.MAX_VALUE, "position");
    at = Check.instant(at, "at");
    recordedAt = Check.instant(recordedAt, "recordedAt");
    Check.id(type, "type");
    Check.present(decision, "decision");
    Check.present(body, "body");
  }

  /** Returns this row at the place that the store gave it. */
  public HistoryRow at(long newPosition) {
    return new HistoryRow(
        tenant, record, version, newPosition, at, recordedAt, type, decision, body);
  }
}
