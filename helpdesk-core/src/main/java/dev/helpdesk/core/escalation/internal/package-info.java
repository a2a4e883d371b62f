/**
 * The room that raises tickets and asks for decisions, by command, by rule and by time.
 *
 * <p>A rule fires once for a cause. Whose time ran out is written as {@code TimerFired} under the
 * rule's name, so that it fired is known even when nobody was there to raise to.
 */
@NullMarked
package dev.helpdesk.core.escalation.internal;

import org.jspecify.annotations.NullMarked;
