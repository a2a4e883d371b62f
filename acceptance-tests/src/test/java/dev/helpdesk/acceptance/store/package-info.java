/**
 * The stores that the acceptance tests run over: in memory, on H2 and on PostgreSQL.
 *
 * <p>The system property {@code store} says which it is in a run.
 */
@NullMarked
package dev.helpdesk.acceptance.store;

import org.jspecify.annotations.NullMarked;
