/** The one road: load, settle what is due, decide, commit, tell. */
@NullMarked
package dev.helpdesk.core.engine.road;

import org.jspecify.annotations.NullMarked;
