/** Finds articles, known errors and solved tickets that resemble a text, and says why. */
@NullMarked
package dev.helpdesk.spi.knowledge;

import org.jspecify.annotations.NullMarked;
