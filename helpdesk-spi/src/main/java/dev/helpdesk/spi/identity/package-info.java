/** Where ids and folio numbers come from. */
@NullMarked
package dev.helpdesk.spi.identity;

import org.jspecify.annotations.NullMarked;
