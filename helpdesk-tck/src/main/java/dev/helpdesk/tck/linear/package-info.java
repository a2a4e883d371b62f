/**
 * Checks that what concurrent calls on one record answered could have come one after another.
 *
 * <p>{@link dev.helpdesk.tck.linear.Recorder} notes when each call began and ended, {@link
 * dev.helpdesk.tck.linear.LinearizabilityChecker} looks for an order. No clock is needed: calls are
 * ordered by a counter.
 */
@NullMarked
package dev.helpdesk.tck.linear;

import org.jspecify.annotations.NullMarked;
