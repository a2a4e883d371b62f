package dev.helpdesk.model;

/**
 * Names a place where requesters work and configuration items stand.
 *
 * @param value 1 to {@value Check#MAX_ID_LENGTH} printable characters
 */
public record SiteId(String value) implements Comparable<SiteId> {

  /** Refuses a malformed id. */
  public SiteId {
    value = Check.id(value, "site");
  }

  /** Returns the id with this value. */
  public static SiteId of(String value) {
    return new SiteId(value);
  }

  @Override
  public int compareTo(SiteId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
