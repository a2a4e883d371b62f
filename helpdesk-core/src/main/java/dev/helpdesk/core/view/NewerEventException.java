package dev.helpdesk.core.view;

import dev.helpdesk.model.HelpDeskException;

/**
 * Says that a history holds an event of a kind that this version of the engine doesn't know.
 *
 * <p>A newer engine wrote it. This one refuses the record and writes nothing to it.
 */
public final class NewerEventException extends HelpDeskException {

  private static final long serialVersionUID = 1L;

  private final String eventType;

  /** Creates the exception for an event of this type. */
  public NewerEventException(String eventType) {
    super("Expected an event of a known type, but " + eventType + " comes from a newer version.");
    this.eventType = eventType;
  }

  /** Returns the type that isn't known here. */
  public String eventType() {
    return eventType;
  }
}
