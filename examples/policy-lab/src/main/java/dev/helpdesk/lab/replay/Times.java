package dev.helpdesk.lab.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the instants of a log; those without a zone are UTC. Remembers what it has read. */
final class Times {

  private final @Nullable DateTimeFormatter pattern;
  private final Map<String, Instant> read = new HashMap<>();

  /**
   * Creates the reader.
   *
   * @param pattern pattern of {@link DateTimeFormatter}, or null for ISO 8601
   * @throws IllegalArgumentException when there is no such pattern
   */
  Times(@Nullable String pattern) {
    this.pattern = pattern == null ? null : DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  /**
   * Returns the instant that a text means.
   *
   * @throws DateTimeException when it means none
   */
  Instant instant(String text) {
    return read.computeIfAbsent(text, this::parse);
  }

  private Instant parse(String text) {
    if (pattern != null) {
      TemporalAccessor parsed =
          pattern.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (parsed instanceof OffsetDateTime zoned) {
        return zoned.toInstant();
      }
      return parsed instanceof LocalDateTime local
          ? local.toInstant(ZoneOffset.UTC)
          : LocalDate.from(parsed).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    String iso = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
    if (iso.length() == 10) {
      return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    try {
      return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException withZone) {
      return OffsetDateTime.parse(iso).toInstant();
    }
  }
}
