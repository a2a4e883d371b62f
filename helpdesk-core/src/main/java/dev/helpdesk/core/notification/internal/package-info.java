/**
 * Fires the notification rules of the policy and words what they send.
 *
 * <p>Not exported. Whatever value is filled in stays plain text: it is folded to what its place can
 * hold and never read again for placeholders.
 */
@NullMarked
package dev.helpdesk.core.notification.internal;

import org.jspecify.annotations.NullMarked;
