package dev.helpdesk.core.sla;

import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which tickets an agreement is for. An empty list matches everything.
 *
 * @param name by which the choice is explained, unique in the policy
 * @param kinds kinds of tickets, such as {@code incident}
 * @param organisations whose users the requesters are
 * @param services what the tickets are about
 * @param priorities names of priorities
 * @param agreement the agreement that then applies
 */
public record AgreementRule(
    String name,
    List<String> kinds,
    List<OrganisationId> organisations,
    List<ServiceId> services,
    List<String> priorities,
    AgreementId agreement) {

  /** Most values that a rule may name of one sort. */
  public static final int MAX_VALUES = 10_000;

  /** Refuses null. */
  public AgreementRule {
    Check.id(name, "agreementRule.name");
    kinds = Check.list(kinds, "agreementRule.kinds", MAX_VALUES);
    organisations = Check.list(organisations, "agreementRule.organisations", MAX_VALUES);
    services = Check.list(services, "agreementRule.services", MAX_VALUES);
    priorities = Check.list(priorities, "agreementRule.priorities", MAX_VALUES);
    Check.present(agreement, "agreementRule.agreement");
  }

  /** Returns the rule that gives every ticket this agreement. */
  public static AgreementRule everything(String name, AgreementId agreement) {
    return new AgreementRule(name, List.of(), List.of(), List.of(), List.of(), agreement);
  }

  /** Tells whether a ticket with these properties is meant. */
  public boolean matches(
      String kind,
      @Nullable OrganisationId organisation,
      @Nullable ServiceId service,
      @Nullable String priority) {
    return meets(kinds, kind)
        && meets(organisations, organisation)
        && meets(services, service)
        && meets(priorities, priority);
  }

  private static <T> boolean meets(List<T> wanted, @Nullable T actual) {
    return wanted.isEmpty() || (actual != null && wanted.contains(actual));
  }
}
