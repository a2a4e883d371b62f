package dev.helpdesk.core.classification;

import dev.helpdesk.model.Check;

/**
 * One thing that is wrong with the parts of a matrix, found before it is built.
 *
 * @param path where it stands, such as {@code matrix.cells[high][low]}, impact first
 * @param expected what would have been accepted
 */
public record MatrixProblem(String path, String expected) {

  /** Refuses null. */
  public MatrixProblem {
    Check.present(path, "path");
    Check.present(expected, "expected");
  }
}
