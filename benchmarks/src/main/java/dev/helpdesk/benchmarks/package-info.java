/**
 * What the engine costs: time and memory of whole tickets, beside the same steps written by hand.
 *
 * <p>Both run in one process on one thread, so that the ratio between them says more than either
 * figure. Start with {@link dev.helpdesk.benchmarks.Lifecycle} and {@link
 * dev.helpdesk.benchmarks.Memory}.
 */
@NullMarked
package dev.helpdesk.benchmarks;

import org.jspecify.annotations.NullMarked;
