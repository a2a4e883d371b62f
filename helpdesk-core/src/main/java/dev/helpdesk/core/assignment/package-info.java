/**
 * Policy of assignment: which group a ticket goes to, and how an agent of it is found.
 *
 * <p>Data only. What is decided by it shows in the events {@code Assigned} and {@code LeftQueued},
 * with everybody who was considered and why each did or did not win.
 */
@NullMarked
package dev.helpdesk.core.assignment;

import org.jspecify.annotations.NullMarked;
