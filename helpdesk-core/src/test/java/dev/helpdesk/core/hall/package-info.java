/** What tests of a room need to drive it by itself. */
@NullMarked
package dev.helpdesk.core.hall;

import org.jspecify.annotations.NullMarked;
