/** Tests of business time, with two oracles that know nothing of the implementation. */
@NullMarked
package dev.helpdesk.core.calendar;

import org.jspecify.annotations.NullMarked;
