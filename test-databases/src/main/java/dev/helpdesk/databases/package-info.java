/** Real databases for the tests of this build, without tables of the help desk. */
@NullMarked
package dev.helpdesk.databases;

import org.jspecify.annotations.NullMarked;
