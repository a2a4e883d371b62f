package dev.helpdesk.keyvalue;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Attributes;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.Words;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads a record's row. A body is asked for its bytes, and comes back encoded. */
final class RecordCodec {

  private RecordCodec() {}

  // guide: codec
  static byte[] encode(RecordRow row) {
    TupleWriter out = Format.begin();
    out.text(row.tenant().value()).text(row.id().value()).text(row.kind());
    out.number(row.version()).optional(row.wakeUp(), TupleWriter::moment).number(row.stamp());
    attributes(row.attributes(), out);
    out.each(row.words().publicWords(), TupleWriter::text);
    out.each(row.words().internalWords(), TupleWriter::text);
    return out.bytes(row.snapshot().bytes()).done();
  }

  static RecordRow decode(byte[] value) {
    TupleReader in = Format.check(value);
    return new RecordRow(
        TenantId.of(in.text()),
        RecordId.of(in.text()),
        in.text(),
        in.number(),
        in.optional(TupleReader::moment),
        in.number(),
        attributes(in),
        new Words(in.each(TupleReader::text), in.each(TupleReader::text)),
        EncodedBody.of(in.bytes()));
  }

  // guide: end

  private static void attributes(Attributes attributes, TupleWriter out) {
    out.number(attributes.size());
    attributes.forEach((name, value) -> value(value, out.text(name)));
  }

  private static Attributes attributes(TupleReader in) {
    Attributes.Builder attributes = Attributes.builder();
    for (long left = in.number(); left > 0; left--) {
      attributes.set(in.text(), value(in));
    }
    return attributes.build();
  }

  /** Appends a value after a mark of its type; two values stand in the order of their bytes. */
  static void value(AttributeValue value, TupleWriter out) {
    if (value instanceof AttributeValue.Text text) {
      out.mark('A').text(text.value());
    } else if (value instanceof AttributeValue.Number number) {
      out.mark('B').number(number.value());
    } else if (value instanceof AttributeValue.Moment moment) {
      out.mark('C').moment(moment.value());
    } else if (value instanceof AttributeValue.Flag flag) {
      out.mark('D').flag(flag.value());
    } else if (value instanceof AttributeValue.Texts texts) {
      out.mark('E');
      texts.values().forEach(text -> out.flag(true).text(text));
      out.flag(false);
    }
  }

  private static AttributeValue value(TupleReader in) {
    return switch (in.mark()) {
      case 'A' -> AttributeValue.of(in.text());
      case 'B' -> AttributeValue.of(in.number());
      case 'C' -> AttributeValue.of(in.moment());
      case 'D' -> AttributeValue.of(in.flag());
      case 'E' -> {
        List<String> texts = new ArrayList<>();
        while (in.flag()) {
          texts.add(in.text());
        }
        yield AttributeValue.of(texts);
      }
      default -> throw Format.unreadable();
    };
  }
}
