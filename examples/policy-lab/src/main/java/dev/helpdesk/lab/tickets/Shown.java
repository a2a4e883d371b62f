package dev.helpdesk.lab.tickets;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes values of clocks, equal ones alike. */
final class Shown {

  /** What there is none of. */
  static final String NOTHING = "null";

  private Shown() {}

  static String of(@Nullable Instant instant) {
    return instant == null ? NOTHING : instant.toString();
  }

  /** Writes seconds, with no more decimals than needed. */
  static String of(@Nullable Duration amount) {
    if (amount == null) {
      return NOTHING;
    }
    BigDecimal seconds =
        BigDecimal.valueOf(amount.getSeconds()).add(BigDecimal.valueOf(amount.getNano(), 9));
    return seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString();
  }
}
