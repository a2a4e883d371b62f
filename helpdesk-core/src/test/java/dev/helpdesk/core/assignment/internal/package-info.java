/** Tests of the room of assignment by itself. */
@NullMarked
package dev.helpdesk.core.assignment.internal;

import org.jspecify.annotations.NullMarked;
