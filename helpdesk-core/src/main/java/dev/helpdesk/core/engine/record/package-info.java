/** Records as the engine holds them: a view and one slice for each room, built from events. */
@NullMarked
package dev.helpdesk.core.engine.record;

import org.jspecify.annotations.NullMarked;
