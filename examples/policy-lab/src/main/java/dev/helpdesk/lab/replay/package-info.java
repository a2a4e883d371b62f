/**
 * {@code lab replay}: a real event log through the engine.
 *
 * <p>A profile says which column is which; every row becomes commands of the public API; the
 * figures are computed from what the engine then knows: its records and its history.
 */
@NullMarked
package dev.helpdesk.lab.replay;

import org.jspecify.annotations.NullMarked;
