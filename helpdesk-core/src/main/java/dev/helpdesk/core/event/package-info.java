/**
 * What can happen to a record: one sealed family, with the values that events carry.
 *
 * <p>Rooms meet here and nowhere else. A new event is a new record, a new case and a new codec; a
 * test fails when one of them is missing.
 */
@NullMarked
package dev.helpdesk.core.event;

import org.jspecify.annotations.NullMarked;
