package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.event.PassedOver;
import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.Choice;
import dev.helpdesk.core.sla.EntitlementUse;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.TicketTraits;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.spi.entitlement.Entitlement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides under which agreement a ticket stands.
 *
 * <p>Who is entitled is asked once, when the ticket is registered: what counts is what was in force
 * at its opening, and a contract that is edited later changes no promise in silence.
 */
final class AgreementDecisions {

  private final SlaPolicy policy;
  private final Situation situation;

  AgreementDecisions(SlaPolicy policy, Situation situation) {
    this.policy = policy;
    this.situation = situation;
  }

  /** Returns what is chosen now, when it is not what was chosen last. */
  Optional<AgreementChosen> changed(@Nullable AgreementChosen last) {
    AgreementChosen now = last == null ? first() : again(last);
    return isSame(now, last) ? Optional.empty() : Optional.of(now);
  }

  /**
   * Returns what is chosen by another version of the policy, when it is not what was chosen last.
   *
   * <p>An entitlement that chose stays found. Where none did, it is asked who is entitled, as of
   * the opening as ever: the version before may not have cared.
   */
  Optional<AgreementChosen> anew(@Nullable AgreementChosen last) {
    boolean found =
        last != null
            && last.entitlement() != null
            && last.rule() == null
            && policy.entitlements() != EntitlementUse.IGNORED;
    AgreementChosen now = last != null && found ? again(last) : first();
    return isSame(now, last) ? Optional.empty() : Optional.of(now);
  }

  private AgreementChosen first() {
    TicketTraits ticket = TicketTraits.of(situation.record());
    Entitlement covering = covering();
    return covering == null
        ? chosen(policy.choose(ticket, null), null)
        : chosen(policy.choose(ticket, covering.agreement()), covering.id());
  }

  private AgreementChosen again(AgreementChosen last) {
    TicketTraits ticket = TicketTraits.of(situation.record());
    String entitlement = last.entitlement();
    // An entitlement to an agreement that the policy doesn't have leaves the choice to the rules.
    boolean byRules = entitlement != null && last.rule() != null;
    Choice choice =
        byRules
            ? policy.choose(ticket)
            : policy.choose(ticket, entitlement == null ? null : last.agreement());
    return chosen(choice, entitlement);
  }

  private static AgreementChosen chosen(Choice choice, @Nullable String entitlement) {
    Agreement agreement = choice.agreement();
    AgreementRule rule = choice.rule();
    List<PassedOver> others = choice.passedOver();
    return new AgreementChosen(
        agreement == null ? null : agreement.id(),
        rule == null ? null : rule.name(),
        choice.matchedBy(),
        entitlement,
        choice.outside(),
        others.subList(0, Math.min(others.size(), AgreementChosen.MAX)));
  }

  private static boolean isSame(AgreementChosen now, @Nullable AgreementChosen last) {
    return last != null
        && Objects.equals(now.agreement(), last.agreement())
        && Objects.equals(now.rule(), last.rule())
        && Objects.equals(now.entitlement(), last.entitlement())
        && now.outside() == last.outside();
  }

  /** Returns the entitlement that covers the ticket, one for its very service first, or null. */
  private @Nullable Entitlement covering() {
    Origin origin = situation.record().registered();
    if (policy.entitlements() == EntitlementUse.IGNORED || origin.organisation() == null) {
      return null;
    }
    ServiceId service = origin.affected().service();
    Instant opened = origin.openedAt();
    Comparator<Entitlement> forAllServices = Comparator.comparing(e -> e.services().isEmpty());
    return situation
        .ask(new Question.EntitlementsOf(origin.organisation(), service, opened))
        .stream()
        .filter(entitlement -> entitlement.organisation().equals(origin.organisation()))
        .filter(entitlement -> covers(entitlement, service) && isInForce(entitlement, opened))
        .min(
            forAllServices
                .thenComparing(entitlement -> policy.agreement(entitlement.agreement()).isEmpty())
                .thenComparing(Entitlement::id))
        .orElse(null);
  }

  /** A ticket about no service is covered by what holds for all services. */
  private static boolean covers(Entitlement entitlement, @Nullable ServiceId service) {
    return entitlement.services().isEmpty()
        || (service != null && entitlement.services().contains(service));
  }

  private static boolean isInForce(Entitlement entitlement, Instant at) {
    Instant until = entitlement.until();
    return !at.isBefore(entitlement.from()) && (until == null || at.isBefore(until));
  }
}
