/**
 * Policy of escalation, and escalations as callers see them.
 *
 * <p>A functional escalation raises a ticket to a higher level or another skill. A hierarchical one
 * asks the escalation directory for a decision, level by level until somebody answers. Neither is a
 * state of the workflow: the one never changes who is informed, the other never takes the ticket
 * from its assignee.
 */
@NullMarked
package dev.helpdesk.core.escalation;

import org.jspecify.annotations.NullMarked;
