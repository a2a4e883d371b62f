package dev.helpdesk.core.sla;

import dev.helpdesk.model.Check;

/**
 * Something in the section on service levels that can be run but is hardly meant.
 *
 * @param code what it is, such as {@code sla.rules-tie}
 * @param severity how bad it is
 * @param path where it stands, such as {@code sla.rules[gold].agreement}
 * @param expected what would have been better
 */
public record SlaProblem(String code, Severity severity, String path, String expected) {

  /** How bad a problem is. */
  public enum Severity {
    /** It does something other than what it says. */
    ERROR,
    /** It may be meant. */
    WARNING
  }

  /** Refuses null. */
  public SlaProblem {
    Check.present(code, "code");
    Check.present(severity, "severity");
    Check.present(path, "path");
    Check.present(expected, "expected");
  }
}
