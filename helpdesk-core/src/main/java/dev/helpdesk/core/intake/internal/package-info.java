/**
 * How tickets come in.
 *
 * <p>Not exported. Knows the hall, never another room.
 */
@NullMarked
package dev.helpdesk.core.intake.internal;

import org.jspecify.annotations.NullMarked;
