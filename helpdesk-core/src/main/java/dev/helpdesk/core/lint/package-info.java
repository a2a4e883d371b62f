/**
 * The linter of policies: finds what a policy surely does other than it says, and shows it.
 *
 * <p>{@link dev.helpdesk.core.lint.PolicyLinter} gives a {@link dev.helpdesk.core.lint.LintReport}
 * of findings; wherever there is one, a finding has a {@link dev.helpdesk.core.lint.Witness}: a
 * shortest history that shows the fault when it is played. A policy with an error is not installed.
 * Everything here is immutable and safe for use by several threads.
 */
@NullMarked
package dev.helpdesk.core.lint;

import org.jspecify.annotations.NullMarked;
