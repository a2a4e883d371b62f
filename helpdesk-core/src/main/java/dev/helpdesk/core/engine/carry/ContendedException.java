package dev.helpdesk.core.engine.carry;

import dev.helpdesk.model.HelpDeskException;

/** A carried command found its record contended; it is carried again later. */
final class ContendedException extends HelpDeskException {

  private static final long serialVersionUID = 1L;

  ContendedException() {
    super("Expected the record to be free of other writers for a moment.");
  }
}
