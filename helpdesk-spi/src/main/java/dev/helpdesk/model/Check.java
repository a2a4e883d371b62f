package dev.helpdesk.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks of arguments that end in an {@link InvalidValueException} naming the field.
 *
 * <p>Instants and durations are cut to microseconds here, at the door, and nowhere else.
 */
public final class Check {

  /** Characters an id may have. */
  public static final int MAX_ID_LENGTH = 200;

  /** First instant the library accepts. */
  public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  /** Last instant the library accepts. */
  public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private Check() {}

  /** Returns the value, or refuses null. */
  public static <T> T present(@Nullable T value, String field) {
    if (value == null) {
      throw new InvalidValueException(field, "present");
    }
    return value;
  }

  /** Returns an id of 1 to {@value #MAX_ID_LENGTH} printable characters without line breaks. */
  public static String id(@Nullable String value, String field) {
    return line(value, field, MAX_ID_LENGTH);
  }

  /** Returns a single line that is not blank, has no control character and at most so many. */
  public static String line(@Nullable String value, String field, int maxLength) {
    String line = text(value, field, maxLength);
    if (line.isBlank()) {
      throw new InvalidValueException(field, "not blank");
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        throw new InvalidValueException(field, "a single line without control characters");
      }
    }
    return line;
  }

  /** Returns a text of at most so many characters that every store can hold. */
  public static String text(@Nullable String value, String field, int maxLength) {
    String text = present(value, field);
    if (text.length() > maxLength) {
      throw new InvalidValueException(field, "at most " + maxLength + " characters");
    }
    if (!isStorable(text)) {
      throw new InvalidValueException(field, "well-formed Unicode without U+0000");
    }
    return text;
  }

  /** Returns an immutable copy of texts that every store can hold, of at most so many elements. */
  public static List<String> texts(@Nullable Collection<String> values, String field, int max) {
    List<String> texts = list(values, field, max);
    for (String text : texts) {
      if (!isStorable(text)) {
        throw new InvalidValueException(field + "[]", "well-formed Unicode without U+0000");
      }
    }
    return texts;
  }

  /** Tells whether a text has neither U+0000 nor a lone surrogate. */
  public static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the instant cut to microseconds, refusing null and years outside 1 to 9999. */
  public static Instant instant(@Nullable Instant value, String field) {
    Instant instant = present(value, field);
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new InvalidValueException(field, "between the years 1 and 9999");
    }
    boolean isCut = instant.getLong(ChronoField.NANO_OF_SECOND) % 1_000 == 0;
    return isCut ? instant : instant.truncatedTo(ChronoUnit.MICROS);
  }

  /** Returns a duration of zero or more, cut to microseconds, of at most a hundred years. */
  public static Duration duration(@Nullable Duration value, String field) {
    Duration duration = present(value, field);
    if (duration.isNegative() || duration.compareTo(Duration.ofDays(36_525)) > 0) {
      throw new InvalidValueException(field, "between zero and a hundred years");
    }
    return duration.truncatedTo(ChronoUnit.MICROS);
  }

  /** Returns a number within bounds, both inclusive. */
  public static int between(int value, int min, int max, String field) {
    between((long) value, min, max, field);
    return value;
  }

  /** Returns a number within bounds, both inclusive. */
  public static long between(long value, long min, long max, String field) {
    if (value < min || value > max) {
      throw new InvalidValueException(field, "between " + min + " and " + max);
    }
    return value;
  }

  /** Returns an immutable copy, refusing null, null elements and more than so many elements. */
  public static <T> List<T> list(@Nullable Collection<? extends T> values, String field, int max) {
    Collection<? extends T> present = present(values, field);
    if (present.size() > max) {
      throw new InvalidValueException(field, "at most " + max + " elements");
    }
    try {
      // Refuses null, and copies nothing that is immutable already.
      return List.copyOf(present);
    } catch (NullPointerException nullElement) {
      throw new InvalidValueException(field + "[]", "present");
    }
  }

  /** Returns an immutable copy in the given order, refusing null and more than so many members. */
  public static <K, V> Map<K, V> map(
      @Nullable Map<? extends K, ? extends V> values, String field, int max) {
    Map<? extends K, ? extends V> present = present(values, field);
    if (present.size() > max) {
      throw new InvalidValueException(field, "at most " + max + " members");
    }
    present.forEach(
        (key, member) -> {
          present(key, field + ".key");
          if (member == null) {
            throw new InvalidValueException(field + "." + key, "present");
          }
        });
    return Collections.unmodifiableMap(new LinkedHashMap<>(present));
  }
}
