/**
 * How tickets are related: links, parents and children.
 *
 * <p>Immutable data; the rules themselves are not part of the API.
 */
@NullMarked
package dev.helpdesk.core.relation;

import org.jspecify.annotations.NullMarked;
