package dev.helpdesk.core.codec;

/** What can be wrong with a document that people write, each with its stable code. */
public enum ProblemCode {
  /** No JSON, or no UTF-8. */
  MALFORMED("json.malformed"),
  /** More bytes than a document may have. */
  TOO_LARGE("json.too-large"),
  /** More objects and arrays within one another than a document may have. */
  TOO_DEEP("json.too-deep"),
  /** More elements or members in one place than a document may have. */
  TOO_MANY("json.too-many"),
  /** A member that stands in its object already. */
  MEMBER_REPEATED("json.member-repeated"),
  /** A number of more characters than one may have. */
  NUMBER_TOO_LONG("json.number-too-long"),
  /** A text of more characters than one may have. */
  TEXT_TOO_LONG("json.text-too-long"),
  /** A member's name of more characters than one may have. */
  NAME_TOO_LONG("json.name-too-long"),
  /** A text or a name with U+0000 or half a surrogate pair. */
  TEXT_MALFORMED("json.text-malformed"),
  /** A format that this version of the library does not know. */
  FORMAT_UNKNOWN("policy.format-unknown"),
  /** A member that nobody knows. */
  MEMBER_UNKNOWN("policy.member-unknown"),
  /** A member without which the object means nothing. */
  MEMBER_MISSING("policy.member-missing"),
  /** Another type of JSON than can be understood. */
  TYPE_WRONG("policy.type-wrong"),
  /** The right type, but a value that is not accepted. */
  VALUE_INVALID("policy.value-invalid"),
  /** A name that is not one of those that can stand there. */
  NAME_UNKNOWN("policy.name-unknown"),
  /** A name that another element of its array has. */
  NAME_REPEATED("policy.name-repeated"),
  /** Begins from a document that is not known. */
  BASE_UNKNOWN("policy.base-unknown"),
  /** Begins from itself in the end. */
  EXTENDS_CIRCLE("policy.extends-circle"),
  /** Removes what is not there. */
  NOTHING_TO_REMOVE("policy.nothing-to-remove");

  private final String code;

  ProblemCode(String code) {
    this.code = code;
  }

  /** Returns the code, which never changes. */
  public String code() {
    return code;
  }
}
