/**
 * The shortest way from nothing to a ticket with a deadline that explains itself.
 *
 * <p>What stands between the two marks of {@code QuickStart} is the snippet of the README.
 */
@NullMarked
package dev.helpdesk.quickstart;

import org.jspecify.annotations.NullMarked;
