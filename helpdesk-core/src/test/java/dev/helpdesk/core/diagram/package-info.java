@NullMarked
package dev.helpdesk.core.diagram;

import org.jspecify.annotations.NullMarked;
