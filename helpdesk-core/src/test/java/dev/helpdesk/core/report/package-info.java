/** Holds the measures to what they are defined to be, by example and against a plain recount. */
@NullMarked
package dev.helpdesk.core.report;

import org.jspecify.annotations.NullMarked;
