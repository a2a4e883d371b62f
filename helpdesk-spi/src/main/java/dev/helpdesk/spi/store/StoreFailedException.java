package dev.helpdesk.spi.store;

import dev.helpdesk.model.HelpDeskException;

/** Says that a store could not do what it was asked, and that nothing was written. */
public final class StoreFailedException extends HelpDeskException {

  private static final long serialVersionUID = 1L;

  private final boolean retryable;

  /**
   * Creates the exception.
   *
   * @param message what failed, without any value of a record
   * @param retryable whether the same call may succeed later
   * @param cause the store's own failure
   */
  public StoreFailedException(String message, boolean retryable, Throwable cause) {
    super(message, cause);
    this.retryable = retryable;
  }

  /** Tells whether the same call may succeed later. */
  public boolean isRetryable() {
    return retryable;
  }
}
