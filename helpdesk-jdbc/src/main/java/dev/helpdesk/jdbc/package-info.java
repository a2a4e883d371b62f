/**
 * The store on a relational database: PostgreSQL for any number of engines, H2 for one.
 *
 * <p>{@link dev.helpdesk.jdbc.JdbcStorage} is the store, {@link dev.helpdesk.jdbc.JdbcSchema} its
 * tables, {@link dev.helpdesk.jdbc.HostTransaction} the way into a transaction of the host. The
 * version check on the row of a record is the single point of decision; leases are measured by the
 * time of the database; a statement whose end nobody knows is told as unknown and never guessed.
 */
@NullMarked
package dev.helpdesk.jdbc;

import org.jspecify.annotations.NullMarked;
