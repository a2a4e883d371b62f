package dev.helpdesk.model;

/**
 * Names a service level agreement of the policy.
 *
 * @param value 1 to {@value Check#MAX_ID_LENGTH} printable characters
 */
public record AgreementId(String value) implements Comparable<AgreementId> {

  /** Refuses a malformed id. */
  public AgreementId {
    value = Check.id(value, "agreement");
  }

  /** Returns the id with this value. */
  public static AgreementId of(String value) {
    return new AgreementId(value);
  }

  @Override
  public int compareTo(AgreementId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
