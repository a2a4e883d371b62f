package dev.helpdesk.keyvalue;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes several parts in a row, so that the order of the bytes is the order of the parts.
 *
 * <p>Keys need the order; values are written the same way. A {@link TupleReader} reads them back.
 */
final class TupleWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  // guide: tuple
  /** Appends a text. UTF-8 is in the order of code points; no text holds the 0 that ends it. */
  TupleWriter text(String text) {
    if (!Check.isStorable(text)) {
      throw new InvalidValueException("text", "well-formed Unicode without U+0000");
    }
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return mark(0);
  }

  /** Appends a number. With its sign turned around, what is negative comes first. */
  TupleWriter number(long number) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number ^ Long.MIN_VALUE).array());
    return this;
  }

  /** Appends an instant, to the microsecond, as the engine cuts it. */
  TupleWriter moment(Instant instant) {
    return number(instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000);
  }

  // guide: end

  TupleWriter flag(boolean flag) {
    return mark(flag ? 1 : 0);
  }

  /** Appends bytes after their number; in a value only, as they have no order. */
  TupleWriter bytes(byte[] array) {
    number(array.length);
    bytes.writeBytes(array);
    return this;
  }

  /** Appends a part that may be missing. */
  <T> TupleWriter optional(@Nullable T part, BiConsumer<TupleWriter, T> writer) {
    flag(part != null);
    if (part != null) {
      writer.accept(this, part);
    }
    return this;
  }

  /** Appends parts of one kind, after their number. */
  <T> TupleWriter each(Iterable<T> parts, BiConsumer<TupleWriter, T> writer) {
    TupleWriter list = new TupleWriter();
    long size = 0;
    for (T part : parts) {
      writer.accept(list, part);
      size++;
    }
    return number(size).raw(list.done());
  }

  /** Appends one byte. */
  TupleWriter mark(int mark) {
    bytes.write(mark);
    return this;
  }

  /** Appends what is a tuple already. */
  TupleWriter raw(byte[] tuple) {
    bytes.writeBytes(tuple);
    return this;
  }

  byte[] done() {
    return bytes.toByteArray();
  }
}
