/**
 * Every port of the engine in memory, for quickstarts, tests and small hosts.
 *
 * <p>Correct under concurrency, and short enough to be read as the specification of the ports.
 */
module dev.helpdesk.inmemory {
  requires transitive dev.helpdesk.spi;
  requires static transitive org.jspecify;

  exports dev.helpdesk.inmemory;
}
