package dev.helpdesk.model;

/**
 * Names one stored text of a record, such as a message or a description.
 *
 * @param value 1 to {@value Check#MAX_ID_LENGTH} printable characters
 */
public record TextKey(String value) implements Comparable<TextKey> {

  /** Refuses a malformed id. */
  public TextKey {
    value = Check.id(value, "text");
  }

  /** Returns the id with this value. */
  public static TextKey of(String value) {
    return new TextKey(value);
  }

  @Override
  public int compareTo(TextKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
