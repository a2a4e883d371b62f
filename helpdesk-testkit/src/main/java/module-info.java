/**
 * A help desk in memory with settable time, for tests of a host's own workflows.
 *
 * <p>Neutral towards test frameworks; the JUnit extension is used only where JUnit is present.
 */
module dev.helpdesk.testkit {
  requires transitive dev.helpdesk.core;
  requires transitive dev.helpdesk.inmemory;
  requires static transitive org.jspecify;
  requires static transitive org.junit.jupiter.api;

  exports dev.helpdesk.testkit;

  uses dev.helpdesk.testkit.TestStorage;
}
