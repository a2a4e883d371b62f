package dev.helpdesk.core.workflow;

import dev.helpdesk.core.view.GuardAnswer;

/**
 * A guard that does not hold, and what it said.
 *
 * @param guard which guard
 * @param answer what it said, with the condition
 */
public record Unmet(AnyGuard guard, GuardAnswer answer) {

  /** Returns what has yet to hold, as the rest of the sentence "taken when …". */
  public String condition() {
    return answer.condition();
  }
}
