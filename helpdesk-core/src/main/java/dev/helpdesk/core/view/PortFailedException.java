package dev.helpdesk.core.view;

import dev.helpdesk.model.HelpDeskException;
import org.jspecify.annotations.Nullable;

/** A port of the host failed while a command was decided. Nothing was written. */
public final class PortFailedException extends HelpDeskException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param port name of the port
   * @param cause the port's own failure; null when it answered null
   */
  public PortFailedException(String port, @Nullable RuntimeException cause) {
    super("Expected the port " + port + " to answer.", cause);
  }
}
