package dev.helpdesk.core.view;

import dev.helpdesk.model.HelpDeskException;
import org.jspecify.annotations.Nullable;

/**
 * Nobody can tell whether a command was done: the store failed in the commit and could not be
 * asked.
 *
 * <p>The same command may be given again with the same idempotency key, and gives the first result
 * if there was one.
 */
public final class OutcomeUnknownException extends HelpDeskException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with the store's own failure, if it gave one. */
  public OutcomeUnknownException(@Nullable RuntimeException cause) {
    super("Expected the store to say whether the command was committed.", cause);
  }
}
