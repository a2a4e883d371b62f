/** What the desk supports: the host's services and configuration items. */
@NullMarked
package dev.helpdesk.spi.catalogue;

import org.jspecify.annotations.NullMarked;
