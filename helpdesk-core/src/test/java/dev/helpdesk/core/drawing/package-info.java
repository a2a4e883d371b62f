@NullMarked
package dev.helpdesk.core.drawing;

import org.jspecify.annotations.NullMarked;
