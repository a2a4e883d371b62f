package dev.helpdesk.keyvalue;

import dev.helpdesk.spi.store.StoreFailedException;

/** The first byte of every value: in which format the rest is, so that a later one can be told. */
final class Format {

  private static final int FIRST = 1;

  private Format() {}

  /** Begins a value in the present format. */
  static TupleWriter begin() {
    return new TupleWriter().mark(FIRST);
  }

  /** Returns the rest of a value, refusing one of a later format. */
  static TupleReader check(byte[] value) {
    TupleReader in = new TupleReader(value);
    if (in.mark() != FIRST) {
      throw unreadable();
    }
    return in;
  }

  static StoreFailedException unreadable() {
    IllegalStateException cause = new IllegalStateException("unknown format of a value");
    return new StoreFailedException("The file is of another format.", false, cause);
  }
}
