/** Two nodes of one help desk on one PostgreSQL, and what becomes of them. */
@NullMarked
package dev.helpdesk.twonodes;

import org.jspecify.annotations.NullMarked;
