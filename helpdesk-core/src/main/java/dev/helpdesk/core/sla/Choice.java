package dev.helpdesk.core.sla;

import dev.helpdesk.model.Check;

/**
 * Which agreement applies to a ticket, and why.
 *
 * @param agreement the agreement
 * @param rule the rule that chose it: the first of the policy that matches
 */
public record Choice(Agreement agreement, AgreementRule rule) {

  /** Refuses null. */
  public Choice {
    Check.present(agreement, "agreement");
    Check.present(rule, "rule");
  }
}
