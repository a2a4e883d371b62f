package dev.helpdesk.core.policy;

import dev.helpdesk.model.Check;

/**
 * One thing for which the document of a policy can't be read.
 *
 * @param code what kind of thing, such as {@code policy.member-missing}; stable
 * @param pointer where it stands, as a JSON pointer (RFC 6901) into the document as it was given; a
 *     name that can't be shown is a star in it
 * @param sentence for people: {@code expected …, but was …}; it names types and sizes, and never
 *     holds a value of the document
 */
public record PolicyProblem(String code, String pointer, String sentence) {

  /** Refuses null. */
  public PolicyProblem {
    Check.present(code, "code");
    Check.present(pointer, "pointer");
    Check.present(sentence, "sentence");
  }
}
