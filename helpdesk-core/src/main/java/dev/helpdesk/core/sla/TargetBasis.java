package dev.helpdesk.core.sla;

import dev.helpdesk.core.event.AgreementChosen;
import org.jspecify.annotations.Nullable;

/**
 * What gives a clock its target: who gave the agreement, and which cell of the matrix.
 *
 * @param rule name of the rule that chose the agreement, or null when none did
 * @param entitlement id of the entitlement that covers the ticket, or null
 * @param outside whether the policy requires an entitlement and none covers the ticket
 * @param impact level of the impact scale, or null
 * @param urgency level of the urgency scale, or null
 * @param priority the cell of the two, or null without one
 */
public record TargetBasis(
    @Nullable String rule,
    @Nullable String entitlement,
    boolean outside,
    @Nullable String impact,
    @Nullable String urgency,
    @Nullable String priority) {

  /** Nothing was chosen yet. */
  public static final TargetBasis NONE = new TargetBasis(null, null, false, null, null, null);

  /** Returns this for another agreement. */
  public TargetBasis with(AgreementChosen chosen) {
    return new TargetBasis(
        chosen.rule(), chosen.entitlement(), chosen.outside(), impact, urgency, priority);
  }

  /** Returns this for another classification. */
  public TargetBasis with(
      @Nullable String newImpact, @Nullable String newUrgency, @Nullable String newPriority) {
    return new TargetBasis(rule, entitlement, outside, newImpact, newUrgency, newPriority);
  }
}
