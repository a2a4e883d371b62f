package dev.helpdesk.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.event.PassedOver;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.Choice;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.TicketTraits;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What the linter says of rules is what trying every ticket says. */
class ChoiceLintPropertyTest {

  private static final List<String> AGREEMENTS = List.of("gold", "silver");
  private static final List<String> KINDS = List.of("a", "b");
  private static final List<String> CHANNELS = List.of("x", "y");
  private static final List<String> PRIORITIES = List.of("P1", "P2");
  private static final List<String> PATHS = List.of("network", "network/vpn", "mail");

  /** What becomes of tickets is of no matter here, and quickly looked through. */
  private static final Workflow SHORT =
      Workflow.named("short")
          .initial("open")
          .state("open", StateCategory.NEW)
          .state("done", StateCategory.CLOSED)
          .transition(Transition.named("close").from("open").to("done").by(Relation.AGENT))
          .build();

  /** All tickets, as far as rules can tell them apart. */
  private static List<TicketTraits> tickets(boolean closed) {
    List<TicketTraits> all = new ArrayList<>();
    List<String> categories = new ArrayList<>(PATHS);
    categories.addAll(closed ? List.of() : List.of("network/vpn/client", "networking"));
    for (String kind : KINDS) {
      for (String channel : CHANNELS) {
        for (String priority : PRIORITIES) {
          for (String category : with(categories)) {
            for (String organisation : with(List.of("acme", "globex", "umbrella"))) {
              for (String service : with(List.of("mail", "vpn", "web"))) {
                all.add(
                    new TicketTraits(
                        kind,
                        organisation.isEmpty() ? null : OrganisationId.of(organisation),
                        service.isEmpty() ? null : ServiceId.of(service),
                        category.isEmpty() ? null : category,
                        priority,
                        channel));
              }
            }
          }
        }
      }
    }
    return all;
  }

  private static List<String> with(List<String> values) {
    List<String> more = new ArrayList<>(values);
    more.add("");
    return more;
  }

  @Provide
  Arbitrary<List<AgreementRule>> rules() {
    return Combinators.combine(
            values("acme", "globex"),
            values("mail", "vpn"),
            values("a", "b"),
            values("network", "network/vpn", "mail"),
            values("P1", "P2"),
            values("x", "y"),
            Arbitraries.of(AGREEMENTS))
        .as(
            (customers, services, kinds, categories, priorities, channels, agreement) ->
                AgreementRule.builder("rule", AgreementId.of(agreement))
                    .organisations(customers.stream().map(OrganisationId::of).toList())
                    .services(services.stream().map(ServiceId::of).toList())
                    .kinds(kinds)
                    .categories(categories)
                    .priorities(priorities)
                    .channels(channels)
                    .build())
        .list()
        .ofMaxSize(6)
        .map(ChoiceLintPropertyTest::named);
  }

  private static Arbitrary<List<String>> values(String... values) {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(List.of())),
        Tuple.of(2, Arbitraries.of(values).list().uniqueElements().ofMaxSize(2)));
  }

  private static List<AgreementRule> named(List<AgreementRule> rules) {
    List<AgreementRule> named = new ArrayList<>();
    for (AgreementRule rule : rules) {
      named.add(
          AgreementRule.builder("rule-" + named.size(), rule.agreement())
              .organisations(rule.organisations())
              .services(rule.services())
              .kinds(rule.kinds())
              .categories(rule.categories())
              .priorities(rule.priorities())
              .channels(rule.channels())
              .build());
    }
    return named;
  }

  @Property(tries = 100)
  void a_rule_is_said_never_to_choose_when_it_chooses_no_ticket_at_all(
      @ForAll("rules") List<AgreementRule> rules, @ForAll boolean closed) {
    Policy policy = policy(rules, List.of(), closed);

    TreeSet<Integer> idle = new TreeSet<>();
    for (int i = 0; i < rules.size(); i++) {
      idle.add(i);
    }
    tickets(closed)
        .forEach(
            ticket ->
                Optional.ofNullable(policy.sla().choose(ticket).rule())
                    .ifPresent(rule -> idle.remove(rules.indexOf(rule))));
    assertThat(found(policy, "/sla/rules/", "sla.rule-shadowed", "sla.rule-redundant"))
        .isEqualTo(idle);
  }

  @Property(tries = 100)
  void the_order_of_rules_matters_only_where_ties_are_found(
      @ForAll("rules") List<AgreementRule> rules, @ForAll boolean closed, @ForAll long seed) {
    Policy policy = policy(rules, List.of(), closed);
    List<AgreementRule> shuffled = new ArrayList<>(rules);
    Collections.shuffle(shuffled, new Random(seed));
    SlaPolicy other = policy(shuffled, List.of(), closed).sla();

    boolean tied = tickets(closed).stream().anyMatch(ticket -> isTied(policy.sla().choose(ticket)));
    assertThat(!found(policy, "/sla/rules/", "sla.rules-tie").isEmpty()).isEqualTo(tied);
    assertThat(tickets(closed))
        .filteredOn(
            ticket -> !tied && !agreement(other, ticket).equals(agreement(policy.sla(), ticket)))
        .isEmpty();
  }

  /** Tells whether another agreement was passed over only as its rule comes later. */
  private static boolean isTied(Choice choice) {
    Agreement chosen = choice.agreement();
    return choice.passedOver().stream()
        .filter(other -> other.why() == PassedOver.Why.LATER)
        .anyMatch(other -> chosen == null || !chosen.id().equals(other.agreement()));
  }

  private static Optional<Agreement> agreement(SlaPolicy policy, TicketTraits ticket) {
    return Optional.ofNullable(policy.choose(ticket).agreement());
  }

  @Property(tries = 100)
  void some_tickets_are_said_to_have_no_rule_when_there_are_such(
      @ForAll("rules") List<AgreementRule> rules, @ForAll boolean closed) {
    Policy policy = policy(rules, List.of(), closed);

    boolean left =
        tickets(closed).stream().anyMatch(each -> policy.sla().choose(each).rule() == null);
    assertThat(codes(policy).contains("sla.no-catch-all")).isEqualTo(left);
  }

  @Provide
  Arbitrary<List<AssignmentRule>> routes() {
    return Combinators.combine(
            values("mail", "vpn"),
            values("a", "b"),
            values("network", "network/vpn", "mail"),
            values("P1", "P2"),
            values("x", "y"),
            Arbitraries.of("first", "second"))
        .as(
            (services, kinds, categories, priorities, channels, group) ->
                AssignmentRule.builder("rule", GroupId.of(group))
                    .services(services.stream().map(ServiceId::of).toList())
                    .kinds(kinds)
                    .categories(categories)
                    .priorities(priorities)
                    .channels(channels)
                    .build())
        .list()
        .ofMaxSize(6);
  }

  @Property(tries = 100)
  void a_route_is_said_never_to_decide_when_it_is_first_for_no_ticket(
      @ForAll("routes") List<AssignmentRule> given, @ForAll boolean closed) {
    List<AssignmentRule> routes = new ArrayList<>();
    for (AssignmentRule each : given) {
      routes.add(
          AssignmentRule.builder("rule-" + routes.size(), each.group())
              .services(each.services())
              .kinds(each.kinds())
              .categories(each.categories())
              .priorities(each.priorities())
              .channels(each.channels())
              .build());
    }
    Policy policy = policy(List.of(), routes, closed);

    TreeSet<Integer> idle = new TreeSet<>();
    boolean left = false;
    for (int i = 0; i < routes.size(); i++) {
      idle.add(i);
    }
    for (TicketTraits ticket : tickets(closed)) {
      int first = 0;
      while (first < routes.size() && !matches(routes.get(first), ticket)) {
        first++;
      }
      idle.remove(first);
      left |= first == routes.size();
    }
    String place = "/assignment/rules/";
    assertThat(found(policy, place, "assignment.rule-hidden", "assignment.rule-redundant"))
        .isEqualTo(idle);
    boolean said =
        codes(policy).contains("assignment.nobody")
            || codes(policy).contains("intake.channel-unserved");
    assertThat(said).isEqualTo(left && !routes.isEmpty());
  }

  private static boolean matches(AssignmentRule rule, TicketTraits ticket) {
    String category = ticket.category();
    boolean under =
        category != null
            && rule.categories().stream().anyMatch(path -> (category + "/").startsWith(path + "/"));
    return (rule.kinds().isEmpty() || rule.kinds().contains(ticket.kind()))
        && (rule.channels().isEmpty() || rule.channels().contains(ticket.channel()))
        && (rule.priorities().isEmpty() || rule.priorities().contains(ticket.priority()))
        && (rule.services().isEmpty()
            || (ticket.service() != null && rule.services().contains(ticket.service())))
        && (rule.categories().isEmpty() || under);
  }

  private static Policy policy(
      List<AgreementRule> rules, List<AssignmentRule> routes, boolean closed) {
    SlaPolicy.Builder sla =
        SlaPolicy.builder().metric(Metric.resolution("resolution").build()).rules(rules);
    AGREEMENTS.forEach(
        id -> sla.agreement(Agreement.of(id).target("resolution", Duration.ofHours(1)).build()));
    IntakePolicy.Builder intake = IntakePolicy.builder().channels(CHANNELS);
    KINDS.forEach(kind -> intake.kind(TicketKind.of(kind, kind.toUpperCase(Locale.ROOT))));
    PriorityMatrix matrix =
        PriorityMatrix.builder()
            .impacts(List.of("any"))
            .urgencies(List.of("high", "low"))
            .priorities(PRIORITIES)
            .row("any", PRIORITIES)
            .build();
    ClassificationPolicy.Builder classification =
        ClassificationPolicy.builder(matrix).otherwise("any", "low");
    if (closed) {
      classification.categories(PATHS);
    }
    return Policy.builder()
        .workflow(WorkflowPolicy.builder(SHORT).build())
        .intake(intake.build())
        .classification(classification.build())
        .sla(sla.build())
        .assignment(AssignmentPolicy.builder().rules(routes).build())
        .build();
  }

  private static List<String> codes(Policy policy) {
    return PolicyLinter.usual().lint(policy).findings().stream().map(Finding::code).toList();
  }

  /** Positions of the rules that something is said of. */
  private static TreeSet<Integer> found(Policy policy, String place, String... codes) {
    TreeSet<Integer> found = new TreeSet<>();
    for (Finding finding : PolicyLinter.usual().lint(policy).findings()) {
      if (Arrays.asList(codes).contains(finding.code())) {
        found.add(Integer.valueOf(finding.pointer().substring(place.length())));
      }
    }
    return found;
  }
}
