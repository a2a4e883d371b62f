/**
 * Compares a new ticket, remembers what was suggested and whether it helped.
 *
 * <p>Not exported. Also says what of a ticket goes into the index.
 */
@NullMarked
package dev.helpdesk.core.knowledge.internal;

import org.jspecify.annotations.NullMarked;
