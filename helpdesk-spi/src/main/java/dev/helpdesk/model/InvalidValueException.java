package dev.helpdesk.model;

/**
 * Says that an argument is malformed by itself, whatever the policy and the record are.
 *
 * <p>Names the field and what was expected; never carries the value that was given.
 */
public final class InvalidValueException extends HelpDeskException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String expected;

  /**
   * Words the sentence from its parts, so that every module says it the same way.
   *
   * @param field path of the argument, such as {@code subject} or {@code week.MON[1]}
   * @param expected what would have been accepted, such as {@code at most 200 characters}
   */
  public InvalidValueException(String field, String expected) {
    super("Expected " + field + " to be " + expected + ".");
    this.field = field;
    this.expected = expected;
  }

  /** Returns the path of the argument that was malformed. */
  public String field() {
    return field;
  }

  /** Returns what would have been accepted. */
  public String expected() {
    return expected;
  }
}
