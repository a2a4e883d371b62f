/**
 * Lays graphs out in rows: boxes above each other in the direction of the edges, edges along
 * straight lines and right angles, labels on their edges.
 *
 * <p>Boxes, labels and passing edges share rows, and only lines run between rows. So no label meets
 * another or a box, and no edge runs through either, whatever the graph.
 */
@NullMarked
package dev.helpdesk.core.drawing.layers;

import org.jspecify.annotations.NullMarked;
