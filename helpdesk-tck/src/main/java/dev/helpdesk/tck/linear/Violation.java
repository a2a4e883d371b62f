package dev.helpdesk.tck.linear;

/** Ends a check: there is no order. */
final class Violation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Violation(String what) {
    super(what);
  }
}
