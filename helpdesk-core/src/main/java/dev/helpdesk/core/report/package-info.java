/**
 * The figures a desk is judged by, kept as tickets change.
 *
 * <p>A projection takes events one by one and holds the four measures of success at any time: what
 * was closed successfully, what was passed to the next level, how long it took to respond and to
 * close, and how satisfied requesters are. Two projections over different tickets merge into the
 * one over all of them, so that parts can be counted apart. Views are immutable and equal by value.
 */
@NullMarked
package dev.helpdesk.core.report;

import org.jspecify.annotations.NullMarked;
