/**
 * Who may give which command, as data.
 *
 * <p>What a transition asks of its actor beyond that stands in its workflow. All values are
 * immutable and equal by value.
 */
@NullMarked
package dev.helpdesk.core.security;

import org.jspecify.annotations.NullMarked;
