package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.event.Aspect;
import dev.helpdesk.core.event.ClockRetargeted;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.PassedOver;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.AgreementView;
import dev.helpdesk.core.sla.EntitlementUse;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.spi.catalogue.Service;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.spi.entitlement.Entitlement;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.testkit.DeskExtension;
import dev.helpdesk.testkit.StandardDesk;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementsTest {

  private static final OrganisationId ACME = OrganisationId.of("acme");
  private static final ServiceId MAIL = ServiceId.of("mail");
  private static final AgreementId GOLD = AgreementId.of("gold");
  private static final AgreementId STANDARD = AgreementId.of("standard");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant NOW = StandardDesk.MONDAY_MORNING;

  @RegisterExtension final DeskExtension extension = DeskExtension.standard();

  @Test
  void the_most_specific_rule_chooses_and_the_view_says_why() {
    install(sla -> sla.rule(forAcme()).rule(forPhone()));

    AgreementView view = agreement(register("rita"));

    assertThat(view.agreement()).isEqualTo(GOLD);
    assertThat(view.rule()).isEqualTo("acme");
    assertThat(view.matchedBy()).containsExactly(Aspect.CUSTOMER);
    assertThat(view.policyVersion())
        .isEqualTo(register("rita").view().record().registered().policyVersion());
    assertThat(view.passedOver())
        .containsExactly(
            new PassedOver(
                "phone", STANDARD, List.of(Aspect.CHANNEL), PassedOver.Why.LESS_SPECIFIC),
            new PassedOver("everything", STANDARD, List.of(), PassedOver.Why.LESS_SPECIFIC));
  }

  @Test
  void the_explanation_names_the_rule_and_the_cell_of_the_matrix() {
    install(sla -> sla.rule(forAcme()));
    TestTicket ticket = register("rita");
    ticket.classifiedBy("ana", "high", "high");

    var told = desk().desk().explain(ticket.id(), "resolution").orElseThrow();

    assertThat(told.basis().rule()).isEqualTo("acme");
    assertThat(told.basis().impact()).isEqualTo("high");
    assertThat(told.basis().urgency()).isEqualTo("high");
    assertThat(told.priority()).isEqualTo("P1");
  }

  @Test
  void a_choice_that_changes_retargets_the_clocks() {
    AgreementRule urgent = AgreementRule.builder("urgent", GOLD).priorities(List.of("P1")).build();
    install(sla -> sla.rule(urgent));
    TestTicket ticket = register("rita");
    desk().advance(Duration.ofHours(1));

    ticket.classifiedBy("ana", "high", "high");

    assertThat(agreement(ticket).rule()).isEqualTo("urgent");
    assertThat(events(ticket, AgreementChosen.class)).hasSize(2);
    assertThat(events(ticket, ClockRetargeted.class)).isNotEmpty();
    assertThat(ticket.view().clock("resolution").orElseThrow().target()).isEqualTo(HOUR);
  }

  @Test
  void a_ticket_without_an_agreement_has_no_clocks_and_says_so() {
    install(sla -> sla.rules(List.of(forAcme())));

    TestTicket ticket = register("rosa");

    assertThat(agreement(ticket).agreement()).isNull();
    assertThat(ticket.view().clocks()).isEmpty();
    assertThat(events(ticket, ClockStarted.class)).isEmpty();
  }

  @Test
  void an_entitlement_in_force_chooses_before_the_rules_and_one_for_the_service_first() {
    install(sla -> sla.entitlements(EntitlementUse.PREFERRED));
    entitle("any", List.of(), STANDARD, NOW, null);
    entitle("mail", List.of(MAIL), GOLD, NOW, null);

    AgreementView view = agreement(register("rita", MAIL));

    assertThat(view.entitlement()).isEqualTo("mail");
    assertThat(view.agreement()).isEqualTo(GOLD);
    assertThat(view.passedOver().get(0).why()).isEqualTo(PassedOver.Why.ENTITLEMENT);
    assertThat(agreement(register("rita")).entitlement()).isEqualTo("any");
    assertThat(agreement(register("rosa")).rule()).isEqualTo("everything");
  }

  @Test
  void an_entitlement_counts_from_its_first_instant_up_to_before_its_end() {
    install(sla -> sla.entitlements(EntitlementUse.PREFERRED));
    entitle("ended", List.of(), GOLD, NOW.minusSeconds(9), NOW);
    entitle("to-come", List.of(), GOLD, NOW.plusNanos(1_000), null);
    assertThat(agreement(register("rita")).entitlement()).isNull();

    entitle("begun", List.of(), GOLD, NOW, NOW.plusNanos(1_000));
    assertThat(agreement(register("rita")).entitlement()).isEqualTo("begun");
  }

  @Test
  void where_one_is_required_a_ticket_without_is_outside_and_found() {
    install(sla -> sla.entitlements(EntitlementUse.REQUIRED).outside(STANDARD));
    entitle("gold", List.of(), GOLD, NOW, null);
    TestTicket inside = register("rita");
    TestTicket outside = register("rosa");

    assertThat(agreement(inside).outside()).isFalse();
    assertThat(agreement(outside).outside()).isTrue();
    assertThat(agreement(outside).agreement()).isEqualTo(STANDARD);
    assertThat(found(entitled(false))).containsExactly(outside.id());
    assertThat(found(entitled(true))).containsExactly(inside.id());
    assertThat(found(Criteria.is("agreement", "gold"))).containsExactly(inside.id());
  }

  @Test
  void a_contract_that_is_made_later_does_not_change_the_promise() {
    install(sla -> sla.entitlements(EntitlementUse.PREFERRED));
    TestTicket ticket = register("rita");
    entitle("late", List.of(), GOLD, NOW, null);

    ticket.classifiedBy("ana", "high", "medium");

    assertThat(agreement(ticket).agreement()).isEqualTo(STANDARD);
    assertThat(events(ticket, AgreementChosen.class)).hasSize(1);
  }

  private TestDesk desk() {
    return extension.get();
  }

  private static AgreementRule forAcme() {
    return AgreementRule.builder("acme", GOLD).organisations(List.of(ACME)).build();
  }

  private static AgreementRule forPhone() {
    return AgreementRule.builder("phone", STANDARD).channels(List.of("phone")).build();
  }

  private void install(UnaryOperator<SlaPolicy.Builder> change) {
    Agreement gold =
        Agreement.of(GOLD)
            .calendar("standard")
            .target("first-response", Duration.ofMinutes(10))
            .targets("resolution", new Targets(Map.of("P1", HOUR), HOUR.multipliedBy(2)))
            .build();
    SlaPolicy sla = change.apply(Policy.defaults().sla().toBuilder().agreement(gold)).build();
    desk().desk().install(Actor.administrator("root"), Policy.builder().sla(sla).build());
    desk().catalogue().add(desk().tenant(), new Service(MAIL, "high", null));
    desk()
        .people()
        .of(desk().tenant())
        .addRequester(new Requester(ActorId.of("rita"), ACME, null, false, "en", "Europe/London"));
  }

  private void entitle(
      String id,
      List<ServiceId> services,
      AgreementId agreement,
      Instant from,
      @Nullable Instant until) {
    desk()
        .entitlements()
        .add(desk().tenant(), new Entitlement(id, ACME, services, agreement, from, until));
  }

  private TestTicket register(String requester) {
    return register(requester, null);
  }

  private TestTicket register(String requester, @Nullable ServiceId service) {
    return desk()
        .register(
            RegisterTicket.incident()
                .from(ActorId.of(requester), "phone")
                .subject("No paper")
                .description("The printer on the first floor has none.")
                .service(service)
                .build());
  }

  private static AgreementView agreement(TestTicket ticket) {
    return ticket.view().agreement().orElseThrow();
  }

  private static Criteria entitled(boolean value) {
    return new Criteria.Is("entitled", AttributeValue.of(value));
  }

  private List<RecordId> found(Criteria criteria) {
    return desk().desk().find(criteria, List.of(), null, 10).rows().stream()
        .map(RecordRow::id)
        .toList();
  }

  private static List<Event> events(TestTicket ticket, Class<? extends Event> type) {
    return ticket.history().stream().map(Happened::event).filter(type::isInstance).toList();
  }
}
