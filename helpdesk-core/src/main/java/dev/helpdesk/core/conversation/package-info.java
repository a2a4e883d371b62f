/**
 * What is said about a ticket: bounds and switches of its conversation.
 *
 * <p>Immutable data; the rules themselves are not part of the API.
 */
@NullMarked
package dev.helpdesk.core.conversation;

import org.jspecify.annotations.NullMarked;
