package dev.helpdesk.model;

/**
 * Names an organisation that requesters belong to.
 *
 * @param value 1 to {@value Check#MAX_ID_LENGTH} printable characters
 */
public record OrganisationId(String value) implements Comparable<OrganisationId> {

  /** Refuses a malformed id. */
  public OrganisationId {
    value = Check.id(value, "organisation");
  }

  /** Returns the id with this value. */
  public static OrganisationId of(String value) {
    return new OrganisationId(value);
  }

  @Override
  public int compareTo(OrganisationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
