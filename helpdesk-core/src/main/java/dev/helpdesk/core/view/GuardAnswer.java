package dev.helpdesk.core.view;

import dev.helpdesk.model.Check;

/**
 * What a guard said of a record.
 *
 * @param verdict whether it holds
 * @param condition what has to hold, as the rest of the sentence "taken when …"
 */
public record GuardAnswer(Verdict verdict, String condition) {

  /** Whether a guard holds. */
  public enum Verdict {
    /** It does. */
    HOLDS,
    /** It does not. */
    DOES_NOT_HOLD,
    /** It is the host's and threw; it counts as not holding. */
    FAILED,
    /** The host registered none of the name; it counts as not holding. */
    UNKNOWN
  }

  /** Refuses null. */
  public GuardAnswer {
    Check.present(verdict, "verdict");
    Check.present(condition, "condition");
  }

  /** Tells whether it holds. */
  public boolean holds() {
    return verdict == Verdict.HOLDS;
  }
}
