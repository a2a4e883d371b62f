/** Holds live reports to the feed. */
@NullMarked
package dev.helpdesk.core.report.internal;

import org.jspecify.annotations.NullMarked;
