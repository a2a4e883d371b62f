package dev.helpdesk.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;

/** The order of texts by code point, which is that of their bytes in UTF-8. */
final class CodePoints {

  private CodePoints() {}

  /** Compares things by a text of theirs. */
  static <T> Comparator<T> by(Function<T, String> text) {
    return Comparator.comparing(
        text.andThen(value -> value.getBytes(StandardCharsets.UTF_8)), Arrays::compareUnsigned);
  }
}
