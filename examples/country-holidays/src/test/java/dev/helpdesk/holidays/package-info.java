/** Tests of what is proposed and what is decided. */
@NullMarked
package dev.helpdesk.holidays;

import org.jspecify.annotations.NullMarked;
