/**
 * The store on a relational database: PostgreSQL for any number of engines, H2 for one.
 *
 * <p>Plain JDBC over the host's data source, or inside the host's own transaction.
 */
@SuppressWarnings("opens") // they hold scripts and no classes
module dev.helpdesk.jdbc {
  requires transitive dev.helpdesk.spi;
  requires transitive java.sql;
  requires com.fasterxml.jackson.core;
  requires static transitive org.jspecify;

  exports dev.helpdesk.jdbc;

  // For the host's own tool for migrations, which finds scripts by its class loader.
  opens dev.helpdesk.jdbc.h2;
  opens dev.helpdesk.jdbc.postgresql;
}
