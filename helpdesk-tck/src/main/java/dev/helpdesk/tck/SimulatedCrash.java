package dev.helpdesk.tck;

/**
 * Stands for the death of the process: nothing of the code under test may catch it.
 *
 * <p>An error and not an exception for that reason.
 */
public final class SimulatedCrash extends Error {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the error.
   *
   * @param call where the process died
   */
  public SimulatedCrash(String call) {
    super("The process died at " + call + ".");
  }
}
