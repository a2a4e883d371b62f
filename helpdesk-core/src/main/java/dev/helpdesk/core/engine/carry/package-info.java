/** Carries what one record owes another, or many. */
@NullMarked
package dev.helpdesk.core.engine.carry;

import org.jspecify.annotations.NullMarked;
