package dev.helpdesk.keyvalue;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.store.Decision;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.TextRow;

/** Writes and reads what stands beside a record: events, texts, names, what is remembered. */
final class RowCodec {

  private RowCodec() {}

  static byte[] encode(HistoryRow row) {
    Decision decision = row.decision();
    return Format.begin()
        .text(row.tenant().value())
        .text(row.record().value())
        .number(row.version())
        .number(row.position())
        .moment(row.at())
        .moment(row.recordedAt())
        .text(row.type())
        .text(decision.id())
        .text(decision.command())
        .text(decision.actor().value())
        .number(decision.position())
        .flag(decision.reaction())
        .bytes(row.body().bytes())
        .done();
  }

  static HistoryRow history(byte[] value) {
    TupleReader in = Format.check(value);
    return new HistoryRow(
        TenantId.of(in.text()),
        RecordId.of(in.text()),
        in.number(),
        in.number(),
        in.moment(),
        in.moment(),
        in.text(),
        new Decision(in.text(), in.text(), ActorId.of(in.text()), (int) in.number(), in.flag()),
        EncodedBody.of(in.bytes()));
  }

  static byte[] encode(TextRow row) {
    return Format.begin()
        .text(row.tenant().value())
        .text(row.record().value())
        .text(row.key().value())
        .each(row.subjects(), (out, subject) -> out.text(subject.value()))
        .text(row.audience().name())
        .text(row.text())
        .done();
  }

  static TextRow text(byte[] value) {
    TupleReader in = Format.check(value);
    return new TextRow(
        TenantId.of(in.text()),
        RecordId.of(in.text()),
        TextKey.of(in.text()),
        in.each(subject -> ActorId.of(subject.text())),
        Audience.valueOf(in.text()),
        in.text());
  }

  static byte[] encode(NameClaim claim) {
    return Format.begin()
        .text(claim.name())
        .text(claim.holder().value())
        .optional(claim.expires(), TupleWriter::moment)
        .done();
  }

  static NameClaim name(byte[] value) {
    TupleReader in = Format.check(value);
    return new NameClaim(in.text(), RecordId.of(in.text()), in.optional(TupleReader::moment));
  }

  static byte[] encode(IdempotencyRow row) {
    return Format.begin()
        .text(row.key())
        .text(row.payloadHash())
        .text(row.record().value())
        .number(row.fromVersion())
        .number(row.toVersion())
        .bytes(row.outcome().bytes())
        .done();
  }

  static IdempotencyRow remembered(byte[] value) {
    TupleReader in = Format.check(value);
    return new IdempotencyRow(
        in.text(),
        in.text(),
        RecordId.of(in.text()),
        in.number(),
        in.number(),
        EncodedBody.of(in.bytes()));
  }
}
