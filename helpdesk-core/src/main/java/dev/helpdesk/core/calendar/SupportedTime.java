package dev.helpdesk.core.calendar;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The part of the time line that calendars know, and the checks at their door. */
final class SupportedTime {

  /** 0001-01-01T00:00:00Z. */
  static final long FIRST_SECOND = -62_135_596_800L;

  /** 10000-01-01T00:00:00Z, exclusive. */
  static final long END_SECOND = 253_402_300_800L;

  private SupportedTime() {}

  static Instant check(@Nullable Instant value, String field) {
    Instant instant = Check.present(value, field);
    if (instant.getEpochSecond() < FIRST_SECOND || instant.getEpochSecond() >= END_SECOND) {
      throw new InvalidValueException(field, "between the years 1 and 9999");
    }
    return instant;
  }

  static Duration amount(@Nullable Duration value) {
    Duration amount = Check.present(value, "amount");
    if (amount.isNegative()) {
      throw new InvalidValueException("amount", "zero or more");
    }
    return amount;
  }

  static void ordered(@Nullable Instant from, @Nullable Instant to) {
    // What is usual takes three comparisons; it is asked before every answer.
    if (from != null
        && to != null
        && from.getEpochSecond() >= FIRST_SECOND
        && from.getEpochSecond() < to.getEpochSecond()
        && to.getEpochSecond() < END_SECOND) {
      return;
    }
    Instant start = check(from, "from");
    if (check(to, "to").isBefore(start)) {
      throw new InvalidValueException("to", "at or after from");
    }
  }

  static boolean contains(LocalDate date) {
    return date.getYear() >= 1 && date.getYear() <= 9999;
  }
}
