/**
 * Drawings as self-contained SVG: no scripts, no fonts or images from elsewhere, the same bytes for
 * the same content.
 */
@NullMarked
package dev.helpdesk.core.drawing;

import org.jspecify.annotations.NullMarked;
