package dev.helpdesk.keyvalue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parts that a {@link TupleWriter} wrote, in the same order. */
final class TupleReader {

  private final ByteBuffer bytes;

  TupleReader(byte[] tuple) {
    this(tuple, 0);
  }

  /** Begins to read after so many bytes. */
  TupleReader(byte[] tuple, int from) {
    bytes = ByteBuffer.wrap(tuple).position(from);
  }

  String text() {
    int from = bytes.position();
    while (bytes.get() != 0) {
      // The next byte.
    }
    int length = bytes.position() - 1 - from;
    return new String(bytes.array(), from, length, StandardCharsets.UTF_8);
  }

  long number() {
    return bytes.getLong() ^ Long.MIN_VALUE;
  }

  Instant moment() {
    long micros = number();
    long nanos = Math.floorMod(micros, 1_000_000L) * 1_000;
    return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), nanos);
  }

  boolean flag() {
    return mark() != 0;
  }

  byte[] bytes() {
    byte[] array = new byte[(int) number()];
    bytes.get(array);
    return array;
  }

  <T> @Nullable T optional(Function<TupleReader, T> reader) {
    return flag() ? reader.apply(this) : null;
  }

  <T> List<T> each(Function<TupleReader, T> reader) {
    long size = number();
    List<T> parts = new ArrayList<>();
    while (parts.size() < size) {
      parts.add(reader.apply(this));
    }
    return parts;
  }

  /** Returns all that is left. */
  byte[] rest() {
    byte[] array = new byte[bytes.remaining()];
    bytes.get(array);
    return array;
  }

  int mark() {
    return bytes.get();
  }
}
