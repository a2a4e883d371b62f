package dev.helpdesk.model;

/**
 * One desk among the many that a host may run; nothing of one is ever visible to another.
 *
 * @param value 1 to {@value Check#MAX_ID_LENGTH} printable characters
 */
public record TenantId(String value) implements Comparable<TenantId> {

  /** Refuses a malformed id. */
  public TenantId {
    value = Check.id(value, "tenant");
  }

  /** Returns the id with this value. */
  public static TenantId of(String value) {
    return new TenantId(value);
  }

  @Override
  public int compareTo(TenantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
