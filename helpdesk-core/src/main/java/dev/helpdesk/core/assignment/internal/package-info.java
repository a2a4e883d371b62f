/**
 * The room that gives tickets to groups and agents.
 *
 * <p>Decides the commands of assignment, runs the rules for a ticket that nobody has, routes one
 * anew when its category was replaced, and follows a functional escalation.
 */
@NullMarked
package dev.helpdesk.core.assignment.internal;

import org.jspecify.annotations.NullMarked;
