/**
 * How a ticket is compared with what is known: errors, articles, tickets.
 *
 * <p>Immutable data; the rules themselves are not part of the API.
 */
@NullMarked
package dev.helpdesk.core.knowledge;

import org.jspecify.annotations.NullMarked;
