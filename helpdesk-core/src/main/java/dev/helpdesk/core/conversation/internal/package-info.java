/**
 * Decides who may say what on a ticket, and to whom.
 *
 * <p>Not exported. Texts go beside the record; events carry their keys.
 */
@NullMarked
package dev.helpdesk.core.conversation.internal;

import org.jspecify.annotations.NullMarked;
