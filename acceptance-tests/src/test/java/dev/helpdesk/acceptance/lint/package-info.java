/** The linter against the engine: what it says is what happens. */
@NullMarked
package dev.helpdesk.acceptance.lint;

import org.jspecify.annotations.NullMarked;
