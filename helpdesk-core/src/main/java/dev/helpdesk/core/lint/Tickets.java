package dev.helpdesk.core.lint;

import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.ImpactRule;
import dev.helpdesk.core.classification.ImpactSource;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.AgreementRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tickets that a policy lets in, as far as rules tell them apart: by kind, channel, priority,
 * category, service and organisation, in this order.
 */
final class Tickets {

  static final int KIND = 0;
  static final int CHANNEL = 1;
  static final int PRIORITY = 2;
  static final int CATEGORY = 3;
  static final int SERVICE = 4;
  static final int ORGANISATION = 5;

  private final Policy policy;
  private final List<Facet> facets;

  Tickets(Policy policy) {
    this.policy = policy;
    List<String> categories = policy.classification().categories();
    facets =
        List.of(
            Facet.of(policy.intake().kinds().stream().map(TicketKind::name).toList(), false),
            Facet.of(List.copyOf(policy.intake().channels()), false),
            Facet.of(priorities(policy), mayBeUnclassified(policy)),
            Facet.paths(categories == null ? List.of() : categories, categories != null),
            Facet.any(),
            Facet.any());
  }

  /** The priorities that some cell gives, the gravest first. */
  static List<String> priorities(Policy policy) {
    PriorityMatrix matrix = policy.classification().matrix();
    Set<String> given = new LinkedHashSet<>();
    matrix.rows().values().forEach(given::addAll);
    return matrix.priorities().stream().filter(given::contains).toList();
  }

  /** Tells whether a ticket can come in without a priority. */
  static boolean mayBeUnclassified(Policy policy) {
    ClassificationPolicy section = policy.classification();
    boolean ruled = section.impactRules().stream().anyMatch(Tickets::meansAll);
    return section.defaultUrgency() == null || (section.defaultImpact() == null && !ruled);
  }

  /** Tells whether the impact that a registration gives is the one that counts. */
  static boolean countGivenLevels(Policy policy) {
    ClassificationPolicy section = policy.classification();
    return section.impactSource() == ImpactSource.GIVEN_FIRST || section.impactRules().isEmpty();
  }

  /** Tells whether an impact rule gives every ticket an impact. */
  static boolean meansAll(ImpactRule rule) {
    return rule.equals(ImpactRule.builder(rule.name(), rule.impact()).build());
  }

  List<Facet> facets() {
    return facets;
  }

  static List<Set<String>> asked(AssignmentRule rule) {
    return List.of(
        set(rule.kinds()),
        set(rule.channels()),
        set(rule.priorities()),
        set(rule.categories()),
        set(rule.services()),
        Set.of());
  }

  static List<Set<String>> asked(AgreementRule rule) {
    return List.of(
        set(rule.kinds()),
        set(rule.channels()),
        set(rule.priorities()),
        set(rule.categories()),
        set(rule.services()),
        set(rule.organisations()));
  }

  private static Set<String> set(Collection<?> values) {
    return values.stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The registration of a ticket, or null when what it would be can't be said by a registration:
   * rules may give it another impact than its requester.
   */
  Step.@Nullable Register register(List<String> ticket) {
    boolean ranked = !ticket.get(PRIORITY).isEmpty();
    if (!countGivenLevels(policy)
        || (!ranked && !policy.classification().impactRules().isEmpty())) {
      return null;
    }
    boolean uncategorised =
        policy.intake().kind(ticket.get(KIND)).stream()
            .anyMatch(kind -> kind.required().contains("category"));
    if (uncategorised && ticket.get(CATEGORY).isEmpty() && facets.get(CATEGORY).isClosed()) {
      return null;
    }
    String impact = null;
    String urgency = null;
    PriorityMatrix matrix = policy.classification().matrix();
    for (String row : matrix.impacts()) {
      int column = matrix.rows().getOrDefault(row, List.of()).indexOf(ticket.get(PRIORITY));
      if (impact == null && column >= 0) {
        impact = row;
        urgency = matrix.urgencies().get(column);
      }
    }
    return new Step.Register(
        ticket.get(KIND),
        true,
        new Step.Traits(
            given(ticket, CHANNEL),
            impact,
            urgency,
            given(ticket, CATEGORY),
            given(ticket, SERVICE),
            given(ticket, ORGANISATION),
            null));
  }

  private static @Nullable String given(List<String> ticket, int facet) {
    String value = ticket.get(facet);
    return value.isEmpty() ? null : value;
  }

  /** Names what rules ask of a ticket, for sentences. */
  static String words(List<String> ticket) {
    List<String> words = new ArrayList<>();
    String[] names = {"kind", "channel", "priority", "category", "service", "organisation"};
    for (int i = 0; i < names.length; i++) {
      String value = ticket.get(i);
      words.add(value.isEmpty() ? "no " + names[i] : names[i] + " " + value);
    }
    return String.join(", ", words);
  }
}
