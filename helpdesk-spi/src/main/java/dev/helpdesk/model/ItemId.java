package dev.helpdesk.model;

/**
 * Names a configuration item: hardware, software, licence or node.
 *
 * @param value 1 to {@value Check#MAX_ID_LENGTH} printable characters
 */
public record ItemId(String value) implements Comparable<ItemId> {

  /** Refuses a malformed id. */
  public ItemId {
    value = Check.id(value, "item");
  }

  /** Returns the id with this value. */
  public static ItemId of(String value) {
    return new ItemId(value);
  }

  @Override
  public int compareTo(ItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
