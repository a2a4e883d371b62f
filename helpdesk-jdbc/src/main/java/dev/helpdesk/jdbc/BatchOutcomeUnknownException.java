package dev.helpdesk.jdbc;

import dev.helpdesk.model.HelpDeskException;

/**
 * Says that nobody knows whether a batch is written: all of it is, or nothing.
 *
 * <p>Look for one of its records, or give its commands again under the same keys.
 */
public final class BatchOutcomeUnknownException extends HelpDeskException {

  private static final long serialVersionUID = 1L;

  BatchOutcomeUnknownException(Throwable cause) {
    super("the connection was lost while a batch was committed", cause);
  }
}
