/**
 * How grave a ticket is: impact by urgency gives the priority, and which categories there are.
 *
 * <p>{@link dev.helpdesk.core.classification.ClassificationPolicy} is a desk's section of the
 * policy, {@link dev.helpdesk.core.classification.PriorityMatrix} its table. Everything here is
 * immutable and equal by value.
 */
@NullMarked
package dev.helpdesk.core.classification;

import org.jspecify.annotations.NullMarked;
