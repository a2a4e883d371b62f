package dev.helpdesk.model;

/**
 * Names one record: a ticket, a policy, a calendar, an article, a watch.
 *
 * @param value 1 to {@value Check#MAX_ID_LENGTH} printable characters
 */
public record RecordId(String value) implements Comparable<RecordId> {

  /** Refuses a malformed id. */
  public RecordId {
    value = Check.id(value, "record");
  }

  /** Returns the id with this value. */
  public static RecordId of(String value) {
    return new RecordId(value);
  }

  @Override
  public int compareTo(RecordId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
