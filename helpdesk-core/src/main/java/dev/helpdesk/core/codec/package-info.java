/**
 * How events, snapshots, carried commands, calendars and policies become JSON and come back.
 *
 * <p>Each codec is one definition for both directions, put together from small ones; nothing is
 * bound by reflection. Members are written in the order of their declaration and left out when
 * there is no value, so that equal values have equal bytes. What can't be understood ends in a
 * {@link dev.helpdesk.core.view.CorruptBodyException}, and in nothing else.
 */
@NullMarked
package dev.helpdesk.core.codec;

import org.jspecify.annotations.NullMarked;
