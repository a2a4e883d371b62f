/**
 * The workflow as data: states, transitions, who may take them, and what moves a ticket by itself.
 *
 * <p>{@link dev.helpdesk.core.workflow.WorkflowPolicy} is a desk's section of the policy, {@link
 * dev.helpdesk.core.workflow.Actions} what somebody can do with a ticket now. Everything here is
 * immutable and equal by value.
 */
@NullMarked
package dev.helpdesk.core.workflow;

import org.jspecify.annotations.NullMarked;
