/**
 * How a contact becomes a ticket: kinds, official channels, required fields and folios.
 *
 * <p>{@link dev.helpdesk.core.intake.IntakePolicy} is a desk's section of the policy. Everything
 * here is immutable and equal by value.
 */
@NullMarked
package dev.helpdesk.core.intake;

import org.jspecify.annotations.NullMarked;
