package dev.helpdesk.core.event;

import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * It was decided under which agreement a ticket stands, from now on.
 *
 * @param agreement the agreement, or null when there is none
 * @param rule name of the rule that chose it, or null when none did
 * @param matchedBy by what the rule matched, in the order of weight
 * @param entitlement id of the entitlement that covers the ticket, or null
 * @param outside whether the policy requires an entitlement and none covers the ticket
 * @param passedOver the other rules that matched, the most specific first; at most {@value #MAX}
 */
public record AgreementChosen(
    @Nullable AgreementId agreement,
    @Nullable String rule,
    List<Aspect> matchedBy,
    @Nullable String entitlement,
    boolean outside,
    List<PassedOver> passedOver)
    implements Event {

  /** Most rules that are told of. */
  public static final int MAX = 20;

  /** Refuses null. */
  public AgreementChosen {
    matchedBy = Check.list(matchedBy, "matchedBy", Aspect.values().length);
    passedOver = Check.list(passedOver, "passedOver", MAX);
  }

  @Override
  public String eventType() {
    return "AgreementChosen";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.agreementChosen(this);
  }
}
