package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.codec.JsonBody;
import dev.helpdesk.core.engine.record.DeskCodecs;
import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.engine.record.RecordAttributes;
import dev.helpdesk.core.engine.record.RecordCodecs;
import dev.helpdesk.core.engine.record.WordAnalysis;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.spi.store.Body;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down work as a changeset. */
final class Ledger {

  private Ledger() {}

  /**
   * Returns the changeset of some work.
   *
   * @param row the record's row before, or null when the work makes the record
   * @param wakeUp when the record is to be looked at by itself, or null
   * @param recordedAt now, by the engine's time
   */
  static Changeset changeset(
      Work work,
      @Nullable RecordRow row,
      @Nullable Instant wakeUp,
      Decider.Ground ground,
      Situation situation,
      Instant recordedAt,
      @Nullable IdempotencyRow idempotency) {
    DeskRecord record = work.record();
    Words before = row == null ? Words.none() : row.words();
    Words words = WordAnalysis.extend(before, work.texts);
    RecordRow after =
        new RecordRow(
            record.view().tenant(),
            record.view().id(),
            record.view().kind(),
            record.view().version(),
            wakeUp,
            ground.calendars().stamp(),
            RecordAttributes.of(record, ground.policy(), ground.calendars().stamp(), situation),
            words,
            JsonBody.of(record, RecordCodecs.RECORD));
    return Changeset.builder(record.view().lastAt(), work.expectedVersion, after)
        .wordsKept(row != null && words.equals(before))
        .history(history(work, after, recordedAt))
        .texts(work.texts)
        .outbox(work.outbox)
        .withdrawn(work.withdrawn)
        .duties(work.duties)
        .claims(work.claims)
        .releases(work.releases)
        .idempotency(idempotency)
        .build();
  }

  private static List<HistoryRow> history(Work work, RecordRow row, Instant recordedAt) {
    List<HistoryRow> rows = new ArrayList<>(work.history.size());
    for (Work.Decided decided : work.history) {
      Body body = JsonBody.of(decided.happened().event(), DeskCodecs.EVENT);
      rows.add(
          new HistoryRow(
              row.tenant(),
              row.id(),
              decided.happened().version(),
              0,
              decided.happened().at(),
              recordedAt,
              decided.happened().event().eventType(),
              decided.decision(),
              body));
    }
    return rows;
  }
}
