/**
 * How tickets are classified.
 *
 * <p>Not exported. Knows the hall, never another room.
 */
@NullMarked
package dev.helpdesk.core.classification.internal;

import org.jspecify.annotations.NullMarked;
