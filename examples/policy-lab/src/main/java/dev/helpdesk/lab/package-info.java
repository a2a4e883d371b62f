/**
 * The command line of the policy lab: which commands there are, how they are called, what they end
 * with.
 *
 * <p>Each command has a package of its own and is named in {@link dev.helpdesk.lab.Lab}. Uses the
 * public API of the library only.
 */
@NullMarked
package dev.helpdesk.lab;

import org.jspecify.annotations.NullMarked;
