/**
 * Service level agreements: which promises there are, and how far their clocks are.
 *
 * <p>The policy section says what is measured, what pauses and ends it, and which target holds for
 * whom. The views say where a clock stands and where its time went. All values are immutable and
 * equal by value; amounts are business time, exact to the microsecond.
 */
@NullMarked
package dev.helpdesk.core.sla;

import org.jspecify.annotations.NullMarked;
