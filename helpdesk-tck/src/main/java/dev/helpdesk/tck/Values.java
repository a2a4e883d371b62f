package dev.helpdesk.tck;

import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.RecordRow;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Rows as lists of their parts with bodies by value, so that they compare and print well. */
final class Values {

  private Values() {}

  static List<Object> of(RecordRow row) {
    return Arrays.asList(
        row.tenant(),
        row.id(),
        row.kind(),
        row.version(),
        row.wakeUp(),
        row.stamp(),
        row.attributes(),
        row.words(),
        Json.of(row.snapshot()));
  }

  /** The position is left out, as the store gives it. */
  static List<Object> of(HistoryRow row) {
    return List.of(
        row.tenant(),
        row.record(),
        row.version(),
        row.at(),
        row.recordedAt(),
        row.type(),
        row.decision(),
        Json.of(row.body()));
  }

  static List<List<Object>> ofHistory(Collection<HistoryRow> rows) {
    return rows.stream().map(Values::of).toList();
  }

  static List<Object> of(DutyRow row) {
    return List.of(
        row.tenant(), row.id(), row.origin(), Json.of(row.body()), row.progress(), row.delivery());
  }

  static List<Object> of(IdempotencyRow row) {
    return List.of(
        row.key(),
        row.payloadHash(),
        row.record(),
        row.fromVersion(),
        row.toVersion(),
        Json.of(row.outcome()));
  }
}
