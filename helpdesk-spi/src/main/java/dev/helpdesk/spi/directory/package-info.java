/**
 * Who works at the desk, who asks it, and whom it calls for a decision.
 *
 * <p>Small ports over the host's own directory. Those that speak of people take the instant asked
 * for, so that work done late is decided as of when it was due.
 */
@NullMarked
package dev.helpdesk.spi.directory;

import org.jspecify.annotations.NullMarked;
