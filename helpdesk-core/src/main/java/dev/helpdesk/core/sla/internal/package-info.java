/**
 * The room that keeps the clocks of a ticket: what it decides, its slice, views and explanations.
 *
 * <p>The slice holds accumulators and the open stretch, never a due: dues are computed with the
 * calendar in hand, so that an edited calendar counts from its effective instant on.
 */
@NullMarked
package dev.helpdesk.core.sla.internal;

import org.jspecify.annotations.NullMarked;
