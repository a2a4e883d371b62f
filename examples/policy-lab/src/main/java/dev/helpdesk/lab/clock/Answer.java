package dev.helpdesk.lab.clock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * An answer, expected or got.
 *
 * @param text as it is printed; answers agree when they are printed alike
 * @param json as it is written to a file
 */
record Answer(String text, JsonNode json) {

  private static final Answer NONE = new Answer("no business time", NullNode.getInstance());
  private static final int LONGEST_NUMBER = 40;
  private static final int NANO_DIGITS = 9;

  /** What kind of answer an operation gives. */
  enum Kind {
    INSTANT,
    SECONDS,
    TRUTH
  }

  /** Returns the answer that there is none, as open time has run out. */
  static Answer none() {
    return NONE;
  }

  static Answer of(Instant instant) {
    return new Answer(instant.toString(), TextNode.valueOf(instant.toString()));
  }

  static Answer of(Duration duration) {
    BigDecimal nanos = BigDecimal.valueOf(duration.getNano(), NANO_DIGITS);
    return of(BigDecimal.valueOf(duration.getSeconds()).add(nanos));
  }

  static Answer of(boolean truth) {
    return new Answer(Boolean.toString(truth), BooleanNode.valueOf(truth));
  }

  /** Returns the answer that the library refuses the question. */
  static Answer refused(String reason) {
    return new Answer("refused: " + reason, TextNode.valueOf("refused: " + reason));
  }

  /** Returns the answer that a case expects of an operation with answers of a kind. */
  static Answer expected(CaseValue expect, Kind kind) {
    if (expect.isNull()) {
      return NONE;
    }
    return switch (kind) {
      case INSTANT -> of(expect.instant());
      case SECONDS -> of(expect.number());
      case TRUTH -> of(expect.truth());
    };
  }

  /** Returns what an edge case expects, which another clock may have answered in its own way. */
  static Answer expectedElsewhere(CaseValue expect, Kind kind) {
    boolean ofKind =
        switch (kind) {
          case INSTANT -> expect.json().isTextual() && expect.isInstant();
          case SECONDS -> expect.json().isNumber();
          case TRUTH -> expect.json().isBoolean();
        };
    return ofKind || expect.isNull()
        ? expected(expect, kind)
        : new Answer(expect.json().toString(), expect.json());
  }

  private static Answer of(BigDecimal seconds) {
    BigDecimal least = seconds.signum() == 0 ? BigDecimal.ZERO : seconds.stripTrailingZeros();
    boolean isWide = Math.abs((long) least.precision() - least.scale()) > LONGEST_NUMBER;
    BigDecimal plain = isWide || least.scale() >= 0 ? least : least.setScale(0);
    return new Answer(plain.toString(), DecimalNode.valueOf(plain));
  }

  boolean agrees(Answer other) {
    return text.equals(other.text);
  }
}
