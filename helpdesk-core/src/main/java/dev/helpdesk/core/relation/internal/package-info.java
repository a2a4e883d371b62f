/**
 * Asks, confirms and takes away links, and keeps a parent informed of its children.
 *
 * <p>Not exported. The two sides of a link meet in follow-ups only.
 */
@NullMarked
package dev.helpdesk.core.relation.internal;

import org.jspecify.annotations.NullMarked;
