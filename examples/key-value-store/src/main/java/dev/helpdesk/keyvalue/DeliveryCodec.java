package dev.helpdesk.keyvalue;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.OutboxRow;

/** Writes and reads what is on its way: notifications and duties. */
final class DeliveryCodec {

  private DeliveryCodec() {}

  static byte[] encode(OutboxRow row) {
    Notification said = row.notification();
    TupleWriter out = Format.begin();
    out.text(row.tenant().value()).text(row.record().value());
    out.optional(row.collapseKey(), TupleWriter::text);
    out.text(said.key()).text(said.recipient().value()).text(said.channel());
    out.text(said.audience().name()).text(said.language()).text(said.template());
    out.text(said.subject()).text(said.text()).moment(said.at());
    return delivery(row.delivery(), out).done();
  }

  static OutboxRow notification(byte[] value) {
    TupleReader in = Format.check(value);
    return new OutboxRow(
        TenantId.of(in.text()),
        RecordId.of(in.text()),
        in.optional(TupleReader::text),
        new Notification(
            in.text(),
            ActorId.of(in.text()),
            in.text(),
            Audience.valueOf(in.text()),
            in.text(),
            in.text(),
            in.text(),
            in.text(),
            in.moment()),
        delivery(in));
  }

  static byte[] encode(DutyRow row) {
    TupleWriter out = Format.begin();
    out.text(row.tenant().value()).text(row.id()).text(row.origin().value());
    out.bytes(row.body().bytes()).text(row.progress());
    return delivery(row.delivery(), out).done();
  }

  static DutyRow duty(byte[] value) {
    TupleReader in = Format.check(value);
    return new DutyRow(
        TenantId.of(in.text()),
        in.text(),
        RecordId.of(in.text()),
        EncodedBody.of(in.bytes()),
        in.text(),
        delivery(in));
  }

  private static TupleWriter delivery(Delivery delivery, TupleWriter out) {
    return out.text(delivery.state().name())
        .number(delivery.attempts())
        .moment(delivery.nextTry())
        .optional(delivery.problem(), TupleWriter::text)
        .number(delivery.revision());
  }

  private static Delivery delivery(TupleReader in) {
    return new Delivery(
        Delivery.State.valueOf(in.text()),
        (int) in.number(),
        in.moment(),
        in.optional(TupleReader::text),
        in.number());
  }
}
