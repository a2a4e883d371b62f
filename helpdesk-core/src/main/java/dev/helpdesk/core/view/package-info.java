/**
 * What callers get to see: records as they stand, outcomes of commands, refusals.
 *
 * <p>Immutable values without any rule of a room.
 */
@NullMarked
package dev.helpdesk.core.view;

import org.jspecify.annotations.NullMarked;
