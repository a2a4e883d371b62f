package dev.helpdesk.model;

/**
 * Opaque pseudonym of a person or a system that acts, never a name or an address.
 *
 * @param value 1 to {@value Check#MAX_ID_LENGTH} printable characters
 */
public record ActorId(String value) implements Comparable<ActorId> {

  /** Refuses a malformed id. */
  public ActorId {
    value = Check.id(value, "actor");
  }

  /** Returns the id with this value. */
  public static ActorId of(String value) {
    return new ActorId(value);
  }

  @Override
  public int compareTo(ActorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
