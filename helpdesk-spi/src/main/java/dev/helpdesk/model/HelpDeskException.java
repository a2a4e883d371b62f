package dev.helpdesk.model;

import org.jspecify.annotations.Nullable;

/**
 * Root of every exception that the library throws on its own account.
 *
 * <p>Expected refusals of a command are values, not exceptions. What is left is a malformed
 * argument ({@link InvalidValueException}) or a failure of a part the host provides. Messages never
 * carry the value of a field.
 */
public abstract class HelpDeskException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message that is fit to be shown to a developer. */
  protected HelpDeskException(String message) {
    super(message);
  }

  /** Creates the exception with a message and the failure behind it. */
  protected HelpDeskException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
