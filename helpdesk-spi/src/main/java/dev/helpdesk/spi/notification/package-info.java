/** What is told to people, and the port by which the host sends it. */
@NullMarked
package dev.helpdesk.spi.notification;

import org.jspecify.annotations.NullMarked;
