/** Tests of the clocks of a ticket, example by example and against naive recomputation. */
@NullMarked
package dev.helpdesk.core.sla.internal;

import org.jspecify.annotations.NullMarked;
