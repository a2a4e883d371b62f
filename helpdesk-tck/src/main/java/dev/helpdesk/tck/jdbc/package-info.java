/**
 * Faults of a database, for adapters that speak JDBC.
 *
 * <p>A {@link dev.helpdesk.tck.jdbc.FaultyDataSource} stands between an adapter and the driver.
 */
@NullMarked
package dev.helpdesk.tck.jdbc;

import org.jspecify.annotations.NullMarked;
