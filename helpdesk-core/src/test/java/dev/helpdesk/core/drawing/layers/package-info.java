@NullMarked
package dev.helpdesk.core.drawing.layers;

import org.jspecify.annotations.NullMarked;
