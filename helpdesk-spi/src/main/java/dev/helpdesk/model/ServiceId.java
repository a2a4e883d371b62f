package dev.helpdesk.model;

/**
 * Names a service of the host's catalogue.
 *
 * @param value 1 to {@value Check#MAX_ID_LENGTH} printable characters
 */
public record ServiceId(String value) implements Comparable<ServiceId> {

  /** Refuses a malformed id. */
  public ServiceId {
    value = Check.id(value, "service");
  }

  /** Returns the id with this value. */
  public static ServiceId of(String value) {
    return new ServiceId(value);
  }

  @Override
  public int compareTo(ServiceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
