package dev.helpdesk.lab;

/** Bad usage or unreadable input, told in one line. The lab ends with exit code 2. */
public class LabException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with the one line that is told. */
  public LabException(String line) {
    super(line);
  }

  /** Returns the line. */
  public String line() {
    return String.valueOf(getMessage());
  }
}
