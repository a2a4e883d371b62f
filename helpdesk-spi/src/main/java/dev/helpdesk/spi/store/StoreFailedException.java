package dev.helpdesk.spi.store;

import dev.helpdesk.model.HelpDeskException;

/**
 * Says that a store could not do what it was asked.
 *
 * <p>Of a commit nothing was written then (rule {@code FAIL-01}): one whose outcome is unknown ends
 * as {@link CommitResult.Unknown}. A claim, the release of a lease and the update of a delivery may
 * have been done when the connection was lost with them, and are safe to repeat.
 */
public final class StoreFailedException extends HelpDeskException {

  private static final long serialVersionUID = 1L;

  private final boolean retryable;

  /**
   * Creates the exception.
   *
   * @param message what failed, without any value of a record
   * @param retryable whether the same call may succeed later; inside a transaction of the host, in
   *     another one
   * @param cause the store's own failure
   */
  public StoreFailedException(String message, boolean retryable, Throwable cause) {
    super(message, cause);
    this.retryable = retryable;
  }

  /**
   * Tells whether the same call may succeed later; inside a transaction of the host, in another
   * one.
   */
  public boolean isRetryable() {
    return retryable;
  }
}
