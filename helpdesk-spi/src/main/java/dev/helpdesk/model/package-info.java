/**
 * Ids and small values that every module shares.
 *
 * <p>Nothing here knows a store, a policy or a clock. Every type is immutable, equal by value and
 * safe for use by several threads. A malformed value (null, blank, oversized, out of range) never
 * comes to exist: its constructor throws {@link dev.helpdesk.model.InvalidValueException}.
 */
@NullMarked
package dev.helpdesk.model;

import org.jspecify.annotations.NullMarked;
