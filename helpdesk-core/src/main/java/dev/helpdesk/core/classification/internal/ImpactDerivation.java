package dev.helpdesk.core.classification.internal;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.ImpactRule;
import dev.helpdesk.core.event.Affected;
import dev.helpdesk.core.event.DerivedImpact;
import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.SiteId;
import dev.helpdesk.spi.catalogue.Service;
import dev.helpdesk.spi.directory.Requester;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the first rule that what is affected meets. Asks only what a rule wants to know. */
final class ImpactDerivation {

  private final Affected affected;
  private final ActorId requester;
  private final Situation situation;

  ImpactDerivation(Affected affected, ActorId requester, Situation situation) {
    this.affected = affected;
    this.requester = requester;
    this.situation = situation;
  }

  @Nullable DerivedImpact by(ClassificationPolicy policy) {
    for (ImpactRule rule : policy.impactRules()) {
      if (meets(rule)) {
        return new DerivedImpact(rule.impact(), rule.name());
      }
    }
    return null;
  }

  private boolean meets(ImpactRule rule) {
    return affected.users() >= rule.usersAtLeast()
        && holds(rule.services(), affected.service())
        && meetsItems(rule)
        && (rule.serviceCriticalities().isEmpty()
            || holds(rule.serviceCriticalities(), serviceCriticality()))
        && (rule.sites().isEmpty() || holds(rule.sites(), site()))
        && (!rule.vip() || requester().map(Requester::vip).orElse(false));
  }

  private static <T> boolean holds(List<T> accepted, @Nullable T value) {
    return accepted.isEmpty() || (value != null && accepted.contains(value));
  }

  /** What a rule wants of items must all be true of one of them. */
  private boolean meetsItems(ImpactRule rule) {
    boolean anyItem = rule.items().isEmpty();
    boolean anyOfItems = rule.itemFamilies().isEmpty() && rule.itemCriticalities().isEmpty();
    return (anyItem && anyOfItems)
        || affected.items().stream()
            .filter(item -> anyItem || rule.items().contains(item))
            .anyMatch(item -> anyOfItems || isOneOf(item, rule));
  }

  private boolean isOneOf(ItemId id, ImpactRule rule) {
    return situation
        .ask(new Question.ItemById(id))
        .filter(item -> holds(rule.itemFamilies(), item.family()))
        .filter(item -> holds(rule.itemCriticalities(), item.criticality()))
        .isPresent();
  }

  private @Nullable String serviceCriticality() {
    ServiceId service = affected.service();
    return service == null
        ? null
        : situation.ask(new Question.ServiceById(service)).map(Service::criticality).orElse(null);
  }

  private @Nullable SiteId site() {
    SiteId site = affected.site();
    return site == null ? requester().map(Requester::site).orElse(null) : site;
  }

  private Optional<Requester> requester() {
    return situation.ask(new Question.RequesterById(requester));
  }
}
