package dev.helpdesk.core.sla;

import dev.helpdesk.core.event.Aspect;
import dev.helpdesk.core.event.PassedOver;
import dev.helpdesk.model.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which agreement applies to a ticket, and why.
 *
 * @param agreement the agreement, or null when there is none
 * @param rule the rule that chose it, or null when none did
 * @param matchedBy by what the rule matched, in the order of weight
 * @param outside whether the policy requires an entitlement and none covers the ticket
 * @param passedOver the other rules that matched, the most specific first
 */
public record Choice(
    @Nullable Agreement agreement,
    @Nullable AgreementRule rule,
    List<Aspect> matchedBy,
    boolean outside,
    List<PassedOver> passedOver) {

  /** Copies the lists. */
  public Choice {
    matchedBy = Check.list(matchedBy, "matchedBy", Aspect.values().length);
    passedOver = Check.list(passedOver, "passedOver", Integer.MAX_VALUE);
  }
}
