package dev.helpdesk.core.engine.road;

import dev.helpdesk.model.HelpDeskException;

/** A record's wake-up came, and no room had anything to do: the record is parked. */
public final class StuckException extends HelpDeskException {

  private static final long serialVersionUID = 1L;

  StuckException() {
    super("Expected something to fall due at the record's wake-up.");
  }
}
