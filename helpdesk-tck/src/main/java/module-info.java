/**
 * The contracts of the ports, as tests that an adapter author extends.
 *
 * <p>An adapter that passes them, and declares its differences in its fixture, keeps what the
 * engine promises.
 */
module dev.helpdesk.tck {
  requires transitive dev.helpdesk.spi;
  requires transitive org.assertj.core;
  requires transitive org.junit.jupiter.api;
  requires static transitive java.sql;
  requires static transitive org.jspecify;

  exports dev.helpdesk.tck;
  exports dev.helpdesk.tck.jdbc;
  exports dev.helpdesk.tck.linear;
}
