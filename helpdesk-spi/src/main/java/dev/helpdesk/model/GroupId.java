package dev.helpdesk.model;

/**
 * Names a group of agents.
 *
 * @param value 1 to {@value Check#MAX_ID_LENGTH} printable characters
 */
public record GroupId(String value) implements Comparable<GroupId> {

  /** Refuses a malformed id. */
  public GroupId {
    value = Check.id(value, "group");
  }

  /** Returns the id with this value. */
  public static GroupId of(String value) {
    return new GroupId(value);
  }

  @Override
  public int compareTo(GroupId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
