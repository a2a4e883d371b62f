package dev.helpdesk.lab.replay;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a log, its values named as the policy names them.
 *
 * @param line where it stands in the file, the header being line 1
 * @param caseId the case it is about
 * @param at when it says it happened
 * @param recordedAt when it is recorded: then, or when its predecessor was if that was later
 * @param openedAt when it says the case was opened, or null
 * @param values what else it says; what is missing is absent
 */
record LogRow(
    long line,
    String caseId,
    Instant at,
    Instant recordedAt,
    @Nullable Instant openedAt,
    Map<Field, String> values) {

  /** Returns what it says, or null. */
  @Nullable String value(Field field) {
    return values.get(field);
  }

  /** Returns this row, saying something else. */
  LogRow with(Field field, String value) {
    Map<Field, String> changed = new EnumMap<>(values);
    changed.put(field, value);
    return new LogRow(line, caseId, at, recordedAt, openedAt, changed);
  }

  /** Returns this row, recorded at another instant. */
  LogRow recordedAt(Instant instant) {
    return new LogRow(line, caseId, at, instant, openedAt, values);
  }
}
