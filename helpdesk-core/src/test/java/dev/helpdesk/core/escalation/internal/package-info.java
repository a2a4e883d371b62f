/** Tests of the room of escalation by itself. */
@NullMarked
package dev.helpdesk.core.escalation.internal;

import org.jspecify.annotations.NullMarked;
