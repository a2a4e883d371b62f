/**
 * Business time: opening hours in a time zone, and exact arithmetic on them.
 *
 * <p>{@link dev.helpdesk.core.calendar.BusinessCalendar} is one set of hours, {@link
 * dev.helpdesk.core.calendar.CalendarTimeline} the versions of it over the years, {@link
 * dev.helpdesk.core.calendar.CombinedTime} the union or intersection of several; all answer the
 * questions of {@link dev.helpdesk.core.calendar.BusinessTime}. Everything is immutable, pure and
 * safe for use by several threads; the system clock is never read. The package needs nothing of the
 * rest of the engine but its small values and may be used alone.
 */
@NullMarked
package dev.helpdesk.core.calendar;

import org.jspecify.annotations.NullMarked;
