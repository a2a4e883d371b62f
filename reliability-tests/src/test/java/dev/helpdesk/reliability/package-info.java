/** Several engines on one PostgreSQL: killed, stopped, paused and raced. */
@NullMarked
package dev.helpdesk.reliability;

import org.jspecify.annotations.NullMarked;
