/**
 * How tickets move along their workflow.
 *
 * <p>Not exported. Knows the hall, never another room.
 */
@NullMarked
package dev.helpdesk.core.workflow.internal;

import org.jspecify.annotations.NullMarked;
