/**
 * Draws what a policy says: workflows, priority matrices, weeks of calendars and escalation
 * ladders, as Mermaid, Graphviz and self-contained SVG.
 *
 * <p>The same policy gives the same bytes everywhere. No name of a policy can act in any of the
 * three languages.
 */
@NullMarked
package dev.helpdesk.core.diagram;

import org.jspecify.annotations.NullMarked;
