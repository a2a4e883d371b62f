package dev.helpdesk.keyvalue;

import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.RecordQuery.Sort;
import dev.helpdesk.spi.store.RecordRow;
import java.nio.BufferUnderflowException;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/** Where records stand in an order: bytes whose order is that of the records. */
final class SortKeys {

  private static final int PRESENT = 0;
  private static final int ABSENT = 1;

  private final List<Sort> order;

  SortKeys(List<Sort> order) {
    this.order = order;
  }

  // guide: sort
  /** Returns the sort values of a record, absent ones last both ways, and its id to settle ties. */
  byte[] of(RecordRow row) {
    TupleWriter key = new TupleWriter();
    for (Sort sort : order) {
      AttributeValue value = row.attributes().get(sort.attribute());
      key.mark(value == null ? ABSENT : PRESENT);
      if (value != null) {
        TupleWriter bytes = new TupleWriter();
        RecordCodec.value(value, bytes);
        key.raw(sort.descending() ? turned(bytes.done()) : bytes.done());
      }
    }
    return key.text(row.id().value()).done();
  }

  /** Returns bytes that stand in the opposite order. */
  private static byte[] turned(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ~bytes[i];
    }
    return bytes;
  }

  // guide: end

  /** Returns a cursor that can be read back with the same order alone. */
  String toCursor(byte[] key) {
    byte[] cursor = new TupleWriter().number(checkSum(key)).raw(key).done();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  byte[] ofCursor(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      TupleReader in = new TupleReader(bytes);
      long checkSum = in.number();
      byte[] key = in.rest();
      if (checkSum == checkSum(key)) {
        return key;
      }
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      // Whatever is wrong with it, it is not a cursor of ours.
    }
    throw new InvalidValueException("cursor", "one that a page of the same order gave");
  }

  private long checkSum(byte[] key) {
    CRC32 sum = new CRC32();
    sum.update(new TupleWriter().text(order.toString()).raw(key).done());
    return sum.getValue();
  }
}
