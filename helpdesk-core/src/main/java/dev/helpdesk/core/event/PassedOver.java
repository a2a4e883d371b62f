package dev.helpdesk.core.event;

import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.Check;
import java.util.List;

/**
 * A rule that matched a ticket and did not choose its agreement.
 *
 * @param rule name of the rule
 * @param agreement the agreement it would have given
 * @param matchedBy by what it matched, in the order of weight
 * @param why why it did not choose
 */
public record PassedOver(String rule, AgreementId agreement, List<Aspect> matchedBy, Why why) {

  /** Why a rule that matched did not choose. */
  public enum Why {
    /** Another rule was more specific. */
    LESS_SPECIFIC,
    /** Another rule was as specific, and stands before it in the policy. */
    LATER,
    /** An entitlement chose before any rule. */
    ENTITLEMENT,
    /** The ticket is outside of all entitlements, and the policy requires one. */
    OUTSIDE
  }

  /** Refuses null. */
  public PassedOver {
    Check.present(rule, "rule");
    Check.present(agreement, "agreement");
    matchedBy = Check.list(matchedBy, "matchedBy", Aspect.values().length);
    Check.present(why, "why");
  }
}
