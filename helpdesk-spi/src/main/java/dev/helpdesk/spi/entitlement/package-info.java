/** Who may ask for what, and under which agreement. */
@NullMarked
package dev.helpdesk.spi.entitlement;

import org.jspecify.annotations.NullMarked;
