package dev.helpdesk.spi.identity;

/** Gives unique ids for records and decisions. The same source replayed gives the same history. */
@FunctionalInterface
public interface IdSource {

  /** Returns an id that was never given before, of 1 to 100 printable characters. */
  String next();
}
