/**
 * Who works at the desk and whom it asks for decisions, as data of the policy.
 *
 * <p>For desks that keep their people in the policy document instead of a directory of the host:
 * {@link dev.helpdesk.core.directory.DirectoryPolicy} is the section, {@link
 * dev.helpdesk.core.directory.Roster} answers from it with the desk's calendars, and {@link
 * dev.helpdesk.core.directory.PolicyDirectory} gives those answers through the ports that a host
 * would implement.
 */
@NullMarked
package dev.helpdesk.core.directory;

import org.jspecify.annotations.NullMarked;
