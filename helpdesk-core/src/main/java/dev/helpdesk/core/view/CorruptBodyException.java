package dev.helpdesk.core.view;

import dev.helpdesk.model.HelpDeskException;

/**
 * Says that stored or given JSON is not what the engine wrote or can understand.
 *
 * <p>Names the place and what was expected there; never carries what stands there instead.
 */
public final class CorruptBodyException extends HelpDeskException {

  private static final long serialVersionUID = 1L;

  private final String pointer;
  private final String expected;

  /**
   * Words the sentence from its parts.
   *
   * @param pointer JSON pointer of the place; empty for the whole document
   * @param expected what would have been understood
   */
  public CorruptBodyException(String pointer, String expected) {
    super("Expected " + (pointer.isEmpty() ? "the body" : pointer) + " to be " + expected + ".");
    this.pointer = pointer;
    this.expected = expected;
  }

  /** Returns the JSON pointer of the place; empty for the whole document. */
  public String pointer() {
    return pointer;
  }

  /** Returns what would have been understood. */
  public String expected() {
    return expected;
  }
}
