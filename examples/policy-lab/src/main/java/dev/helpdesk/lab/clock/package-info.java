/**
 * Cases of business time against the calendars of the library: {@code lab clock}.
 *
 * <p>{@link dev.helpdesk.lab.clock.CaseValue} and {@link dev.helpdesk.lab.clock.CalendarReader}
 * read what every file of cases has; other commands with cases use them, too.
 */
@NullMarked
package dev.helpdesk.lab.clock;

import org.jspecify.annotations.NullMarked;
