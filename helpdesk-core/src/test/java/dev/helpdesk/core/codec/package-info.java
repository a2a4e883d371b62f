/** Tests that what is written comes back, and that what is malformed ends in one error only. */
@NullMarked
package dev.helpdesk.core.codec;

import org.jspecify.annotations.NullMarked;
