/**
 * The ports of the help desk engine and the values that cross them.
 *
 * <p>An adapter author needs this module, and the contract tests of {@code dev.helpdesk.tck}, and
 * nothing else. It depends on the JDK alone.
 */
module dev.helpdesk.spi {
  requires static transitive org.jspecify;

  exports dev.helpdesk.model;
  exports dev.helpdesk.spi.catalogue;
  exports dev.helpdesk.spi.directory;
  exports dev.helpdesk.spi.entitlement;
  exports dev.helpdesk.spi.identity;
  exports dev.helpdesk.spi.knowledge;
  exports dev.helpdesk.spi.notification;
  exports dev.helpdesk.spi.store;
}
