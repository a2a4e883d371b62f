package dev.helpdesk.core.lint;

import dev.helpdesk.core.calendar.BusinessTime;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the linter was told beside the policy.
 *
 * @param calendars the calendars that are installed, by name
 * @param from from when on it looks at hours, and when witnesses begin
 * @param weeks how many weeks of hours it looks at
 */
record LintSettings(Function<String, @Nullable BusinessTime> calendars, Instant from, int weeks) {}
