/**
 * How satisfied requesters are asked to say they are, once a ticket is closed.
 *
 * <p>Immutable data; the rules themselves are not part of the API.
 */
@NullMarked
package dev.helpdesk.core.survey;

import org.jspecify.annotations.NullMarked;
