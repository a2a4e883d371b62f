/** Tests of the linter. */
@NullMarked
package dev.helpdesk.core.lint;

import org.jspecify.annotations.NullMarked;
