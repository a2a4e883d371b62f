package dev.helpdesk.core.sla;

import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.event.Aspect;
import dev.helpdesk.core.event.PassedOver;
import dev.helpdesk.model.AgreementId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Under which agreement a ticket stands, and why.
 *
 * @param agreement the agreement, or null when there is none, so that the ticket has no clocks
 * @param policyVersion the version of the policy whose agreement it is
 * @param rule name of the rule that chose it, or null when none did
 * @param matchedBy by what the rule matched, in the order of weight
 * @param entitlement id of the entitlement that covers the ticket, or null
 * @param outside whether the policy requires an entitlement and none covers the ticket
 * @param passedOver the other rules that matched, the most specific first
 */
public record AgreementView(
    @Nullable AgreementId agreement,
    long policyVersion,
    @Nullable String rule,
    List<Aspect> matchedBy,
    @Nullable String entitlement,
    boolean outside,
    List<PassedOver> passedOver) {

  /** Copies the lists. */
  public AgreementView {
    matchedBy = List.copyOf(matchedBy);
    passedOver = List.copyOf(passedOver);
  }

  /** Returns what an event says. */
  public static AgreementView of(AgreementChosen event, long policyVersion) {
    return new AgreementView(
        event.agreement(),
        policyVersion,
        event.rule(),
        event.matchedBy(),
        event.entitlement(),
        event.outside(),
        event.passedOver());
  }
}
