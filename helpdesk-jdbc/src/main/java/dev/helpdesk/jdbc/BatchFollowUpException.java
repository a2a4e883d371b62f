package dev.helpdesk.jdbc;

import dev.helpdesk.model.HelpDeskException;
import java.util.List;

/**
 * Says that a batch is written, but that something which waited for its commit failed: an action
 * after it, or the commit of what such actions wrote.
 *
 * <p>All other actions have run. The cause is the first failure; others are suppressed.
 */
public final class BatchFollowUpException extends HelpDeskException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception for one failure or more. */
  BatchFollowUpException(List<RuntimeException> failures) {
    super("the batch is written, but something that follows its commit failed", failures.get(0));
    failures.subList(1, failures.size()).forEach(this::addSuppressed);
  }
}
