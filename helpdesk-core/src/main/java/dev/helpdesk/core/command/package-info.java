/**
 * What can be asked of the engine: one sealed family.
 *
 * <p>Those that other records send (links, children, ends of follow-ups) are here too, because they
 * take the same road; a host's attempt to give one is refused.
 */
@NullMarked
package dev.helpdesk.core.command;

import org.jspecify.annotations.NullMarked;
