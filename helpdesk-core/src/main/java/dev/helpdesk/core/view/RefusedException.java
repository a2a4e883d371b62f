package dev.helpdesk.core.view;

import dev.helpdesk.model.HelpDeskException;

/** A refusal, for hosts that asked to have it thrown. */
public final class RefusedException extends HelpDeskException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /** Creates the exception with the refusal's own sentence. */
  public RefusedException(Refusal refusal) {
    super(refusal.message());
    this.refusal = refusal;
  }

  /** Returns why, and what is possible instead. */
  public Refusal refusal() {
    return refusal;
  }
}
