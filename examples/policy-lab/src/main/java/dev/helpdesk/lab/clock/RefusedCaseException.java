package dev.helpdesk.lab.clock;

import dev.helpdesk.lab.LabException;

/** A case that is written as it should be, but asks for what the library refuses. */
public final class RefusedCaseException extends LabException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  RefusedCaseException(String owner, String reason) {
    super(owner + ": " + reason);
    this.reason = reason;
  }

  /** Returns what is refused, without the name of the case. */
  String reason() {
    return reason;
  }
}
