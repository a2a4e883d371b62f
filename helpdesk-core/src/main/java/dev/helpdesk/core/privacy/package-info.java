/**
 * For how long tickets are kept after their end, as data. All values are immutable and equal by
 * value.
 */
@NullMarked
package dev.helpdesk.core.privacy;

import org.jspecify.annotations.NullMarked;
