/**
 * The ports of the help desk engine and the values that cross them.
 *
 * <p>An adapter author needs this module, and the contract tests of {@code dev.helpdesk.tck}, and
 * nothing else. It depends on the JDK alone.
 */
module dev.helpdesk.spi {
  requires static transitive org.jspecify;
}
