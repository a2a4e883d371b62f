package dev.helpdesk.spi.store;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * What is remembered of an accepted command that came with a key.
 *
 * @param key the scoped key: actor, command type and the caller's own key
 * @param payloadHash hash of what the command said
 * @param record the record it was decided on
 * @param fromVersion version of the record before
 * @param toVersion version of the record after
 * @param outcome what was answered, opaque
 */
public record IdempotencyRow(
    String key,
    String payloadHash,
    RecordId record,
    long fromVersion,
    long toVersion,
    Body outcome) {

  /** Refuses null and malformed keys. */
  public IdempotencyRow {
    Check.line(key, "idempotency.key", 1_000);
    Check.id(payloadHash, "idempotency.payloadHash");
    Check.present(record, "idempotency.record");
    Check.between(fromVersion, 0, toVersion, "idempotency.fromVersion");
    Check.present(outcome, "idempotency.outcome");
  }
}
