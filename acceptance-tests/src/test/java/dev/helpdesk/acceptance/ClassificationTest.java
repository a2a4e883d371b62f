package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.ClassificationView;
import dev.helpdesk.core.classification.Drift;
import dev.helpdesk.core.classification.ImpactRule;
import dev.helpdesk.core.classification.ImpactSource;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.DerivedImpact;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.report.CellCount;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.SiteId;
import dev.helpdesk.spi.catalogue.ConfigurationItem;
import dev.helpdesk.spi.catalogue.Service;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MAT-2 to MAT-4: impact by what is affected, overrides that run out, drift. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassificationTest {

  private static final Actor ANA = Actor.agent("ana");
  private static final Criteria DRIFTING = new Criteria.Is("drifting", AttributeValue.of(true));
  private static final List<ImpactRule> RULES =
      List.of(
          ImpactRule.builder("many people", "high").usersAtLeast(100).build(),
          ImpactRule.builder("the bank", "high").serviceCriticalities(List.of("vital")).build(),
          ImpactRule.builder("a printer of ours", "low")
              .itemFamilies(List.of("printer"))
              .itemCriticalities(List.of("low"))
              .build(),
          ImpactRule.builder("the board", "high").vip().build(),
          ImpactRule.builder("the plant", "medium").sites(List.of(SiteId.of("plant"))).build());

  private final TestDesk desk = desk(ImpactSource.GIVEN_FIRST);

  private static TestDesk desk(ImpactSource source) {
    ClassificationPolicy classification =
        Policy.defaults().classification().toBuilder()
            .otherwise("low", "medium")
            .impactRules(RULES)
            .impactSource(source)
            .build();
    TestDesk desk =
        TestDesk.builder().policy(Policy.builder().classification(classification).build()).build();
    desk.catalogue()
        .add(desk.tenant(), new Service(ServiceId.of("payments"), "vital", null))
        .add(desk.tenant(), new Service(ServiceId.of("canteen"), "minor", null))
        .add(desk.tenant(), new ConfigurationItem(ItemId.of("p1"), "printer", "low", List.of()))
        .add(desk.tenant(), new ConfigurationItem(ItemId.of("p2"), "printer", "high", List.of()))
        .add(desk.tenant(), new ConfigurationItem(ItemId.of("mx"), "server", "low", List.of()));
    SiteId plant = SiteId.of("plant");
    desk.people()
        .of(desk.tenant())
        .addRequester(new Requester(ActorId.of("vera"), null, null, true, "en", "UTC"))
        .addRequester(new Requester(ActorId.of("paul"), null, plant, false, "en", "UTC"));
    return desk;
  }

  private static TestTicket on(
      TestDesk desk, String requester, UnaryOperator<RegisterTicket.Builder> with) {
    RegisterTicket.Builder ticket =
        RegisterTicket.incident().from(ActorId.of(requester), "web").subject("It is broken");
    return desk.register(with.apply(ticket).build());
  }

  private TestTicket ticket(String requester, UnaryOperator<RegisterTicket.Builder> with) {
    return on(desk, requester, with);
  }

  private static Classify impact(TestTicket ticket, String level, @Nullable String reason) {
    return new Classify(ticket.id(), null, level, null, reason);
  }

  private static ClassificationView classification(TestTicket ticket) {
    return ticket.view().classification();
  }

  private static void assertDerived(TestTicket ticket, String impact, String rule) {
    assertThat(classification(ticket).derived()).isEqualTo(new DerivedImpact(impact, rule));
    assertThat(ticket.record().rank().impact()).isEqualTo(impact);
    assertThat(classification(ticket).isDrifting()).isFalse();
    assertThat(changes(ticket).get(0).cause()).isEqualTo(ClassificationCause.DERIVED);
  }

  private static List<Classified> changes(TestTicket ticket) {
    return ticket.history().stream()
        .map(Happened::event)
        .filter(Classified.class::isInstance)
        .map(Classified.class::cast)
        .toList();
  }

  private static Happened lastChange(TestTicket ticket) {
    return ticket.history().stream()
        .filter(happened -> happened.event() instanceof Classified)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @Test
  void the_impact_follows_from_what_is_affected() {
    List<ItemId> ours = List.of(ItemId.of("mx"), ItemId.of("p1"));
    assertDerived(ticket("rosa", t -> t.users(100)), "high", "many people");
    assertDerived(ticket("rosa", t -> t.service(ServiceId.of("payments"))), "high", "the bank");
    assertDerived(ticket("rosa", t -> t.items(ours)), "low", "a printer of ours");
    assertDerived(ticket("vera", t -> t), "high", "the board");
    assertDerived(ticket("rosa", t -> t.site(SiteId.of("plant"))), "medium", "the plant");
    assertDerived(ticket("paul", t -> t), "medium", "the plant");
  }

  @Test
  void the_first_rule_that_matches_counts() {
    assertDerived(
        ticket("vera", t -> t.users(500).service(ServiceId.of("payments"))), "high", "many people");
    assertDerived(
        ticket("vera", t -> t.items(List.of(ItemId.of("p1")))), "low", "a printer of ours");
  }

  @Test
  void without_a_rule_that_matches_the_usual_impact_counts() {
    List<ItemId> others = List.of(ItemId.of("mx"), ItemId.of("p2"));
    TestTicket ticket =
        ticket("rosa", t -> t.users(99).service(ServiceId.of("canteen")).items(others));
    assertThat(classification(ticket).derived()).isNull();
    assertThat(ticket.record().rank().impact()).isEqualTo("low");
    assertThat(changes(ticket).get(0).cause()).isEqualTo(ClassificationCause.INITIAL);
  }

  @Test
  void the_policy_says_whether_a_given_impact_counts_more_than_a_derived_one() {
    TestTicket given = ticket("vera", t -> t.impact("low", "low"));
    assertThat(given.record().rank().impact()).isEqualTo("low");
    assertThat(classification(given).derived()).isEqualTo(new DerivedImpact("high", "the board"));
    assertThat(classification(given).drift())
        .containsExactly(new Drift("impact", "low", "high"), new Drift("priority", "P5", "P3"));

    TestTicket ruled = on(desk(ImpactSource.RULES_FIRST), "vera", t -> t.impact("low", "low"));
    assertDerived(ruled, "high", "the board");
  }

  @Test
  void an_imported_ticket_keeps_the_impact_it_had() {
    TestDesk other = desk(ImpactSource.RULES_FIRST);
    RegisterTicket old =
        RegisterTicket.incident()
            .from(ActorId.of("vera"), "web")
            .subject("Old")
            .impact("low", "low")
            .imported("closed", other.now().minusSeconds(60))
            .build();
    var record = other.execute(Actor.administrator("root"), old).orThrow().record();
    assertThat(record.rank().impact()).isEqualTo("low");
    assertThat(other.ticket(record.id()).view().classification().derived()).isNotNull();
  }

  @Test
  void a_derived_impact_is_overridden_with_a_reason_and_both_are_kept() {
    TestTicket ticket = ticket("vera", t -> t);
    ticket.refuses(ANA, impact(ticket, "low", null), "classification.reason-missing");
    ticket.does(ANA, impact(ticket, "low", "Only the spare screen."));

    assertThat(ticket.record().rank().impact()).isEqualTo("low");
    assertThat(classification(ticket).derived()).isEqualTo(new DerivedImpact("high", "the board"));
    assertThat(lastChange(ticket).actor()).isEqualTo(ANA.id());
    assertThat(((Classified) lastChange(ticket).event()).reason()).isNotNull();
    ticket.does(ANA, impact(ticket, "high", null));
    assertThat(classification(ticket).isDrifting()).isFalse();
  }

  @Test
  void what_is_set_for_a_time_comes_back_at_its_exact_instant_however_late_anybody_looks() {
    TestTicket ticket = ticket("vera", t -> t);
    Instant until = desk.now().plus(Duration.ofMinutes(90)).plus(1, ChronoUnit.MICROS);
    ticket.does(ANA, impact(ticket, "low", "It is the weekend there.").until(until));
    assertThat(classification(ticket).overrides()).hasSize(1);
    assertThat(classification(ticket).overrides().get(0).by()).isEqualTo(ANA.id());
    assertThat(classification(ticket).overrides().get(0).before()).isEqualTo("high");

    desk.advance(Duration.ofDays(2));

    Happened back = lastChange(ticket);
    assertThat(back.at()).isEqualTo(until);
    assertThat(back.actor()).isEqualTo(Actor.SYSTEM.id());
    assertThat(((Classified) back.event()).cause()).isEqualTo(ClassificationCause.EXPIRED);
    assertThat(ticket.record().rank().priority()).isEqualTo("P2");
    assertThat(classification(ticket).overrides()).isEmpty();
    ticket.should().haveHad(3, "Classified").keepInvariants();
  }

  @Test
  void a_view_shows_what_came_back_before_anything_is_settled() {
    TestTicket ticket = ticket("rosa", t -> t);
    Instant until = desk.now().plus(Duration.ofHours(1));
    ticket.does(ANA, impact(ticket, "high", "For now.").until(until));
    desk.time().advance(Duration.ofHours(1));
    assertThat(ticket.record().rank().impact()).isEqualTo("low");
    ticket.should().haveHad(2, "Classified");
  }

  @Test
  void a_command_at_the_very_instant_finds_what_came_back() {
    TestTicket ticket = ticket("rosa", t -> t);
    Instant until = desk.now().plus(Duration.ofHours(1));
    ticket.does(ANA, impact(ticket, "high", "For now.").until(until));
    desk.time().set(until);
    ticket.refuses(ANA, impact(ticket, "low", null), "classification.unchanged");
    ticket.does(ANA, impact(ticket, "high", "Still."));
    assertThat(changes(ticket))
        .extracting(Classified::cause)
        .containsExactly(
            ClassificationCause.INITIAL,
            ClassificationCause.AGENT,
            ClassificationCause.EXPIRED,
            ClassificationCause.AGENT);
    desk.advance(Duration.ofDays(1));
    assertThat(ticket.record().rank().impact()).isEqualTo("high");
  }

  @Test
  void an_override_is_prolonged_and_made_to_last() {
    TestTicket ticket = ticket("rosa", t -> t);
    Instant first = desk.now().plus(Duration.ofHours(1));
    ticket.does(ANA, impact(ticket, "high", "For now.").until(first));
    ticket.does(ANA, impact(ticket, "high", "Longer.").until(first.plus(Duration.ofHours(1))));
    desk.advanceTo(first);
    assertThat(ticket.record().rank().impact()).isEqualTo("high");
    ticket.does(ANA, impact(ticket, "high", null));
    desk.advance(Duration.ofDays(1));
    assertThat(ticket.record().rank().impact()).isEqualTo("high");
    ticket.should().haveHad(4, "Classified").keepInvariants();
  }

  @Test
  void what_runs_out_while_a_ticket_is_closed_comes_back_as_it_is_reopened() {
    TestTicket ticket = ticket("rosa", t -> t);
    ticket.does(
        ANA, impact(ticket, "high", "For now.").until(desk.now().plus(Duration.ofHours(2))));
    ticket.resolvedBy("ana", "Done").approvedBy("rosa").closedBy("ana");
    desk.advance(Duration.ofDays(30)).checkInvariants();
    assertThat(ticket.record().rank().impact()).isEqualTo("high");
    Instant reopened = desk.now();
    ticket.movedBy("ana", "reopen", t -> t);
    desk.advance(Duration.ofHours(1));
    assertThat(ticket.record().rank().impact()).isEqualTo("low");
    assertThat(lastChange(ticket).at()).isEqualTo(reopened);
    ticket.should().keepInvariants();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1, 2})
  void what_comes_back_about_when_the_target_runs_out_leaves_the_clock_right(long micros) {
    TestTicket ticket = ticket("rosa", t -> t.impact("low", "high"));
    ticket.does(ANA, impact(ticket, "high", "For now.").until(desk.now().plus(Duration.ofDays(1))));
    Instant due = ticket.view().clock("resolution").orElseThrow().due();
    assertThat(due).isNotNull();
    Instant until = due.plus(micros, ChronoUnit.MICROS);
    ticket.does(ANA, impact(ticket, "high", "Until due.").until(until));

    desk.advance(Duration.ofHours(6));

    var clock = ticket.view().clock("resolution").orElseThrow();
    assertThat(ticket.record().rank().priority()).isEqualTo("P3");
    assertThat(clock.target()).isEqualTo(Duration.ofMinutes(1_440));
    assertThat(clock.status()).isNotEqualTo(ClockStatus.BREACHED);
    assertThat(clock.breachedAt()).isNull();
    ticket.should().keepInvariants();
  }

  @Test
  void an_error_of_estimation_and_a_workaround_say_so_and_give_new_targets() {
    TestTicket ticket = ticket("rosa", t -> t.impact("medium", "medium"));
    desk.advance(Duration.ofHours(1));
    ticket.does(
        ANA,
        impact(ticket, "high", "Took it for one office.")
            .causedBy(ClassificationCause.ESTIMATION_ERROR));
    assertThat(lastChange(ticket).at()).isEqualTo(desk.now());
    ticket.should().havePriority("P2").haveUsed("resolution", Duration.ofHours(1));
    ticket.does(
        ANA,
        new Classify(ticket.id(), null, null, "low", "They can use the other door.")
            .causedBy(ClassificationCause.WORKAROUND));
    ticket.should().havePriority("P3").haveUsed("resolution", Duration.ofHours(1));
    assertThat(changes(ticket))
        .extracting(Classified::cause)
        .containsExactly(
            ClassificationCause.INITIAL,
            ClassificationCause.ESTIMATION_ERROR,
            ClassificationCause.WORKAROUND);
  }

  @Test
  void drifting_tickets_are_found_and_counted_by_cell() {
    TestTicket drifting = ticket("vera", t -> t.impact("low", "low"));
    ticket("rosa", t -> t.impact("low", "low"));
    TestTicket passing = ticket("rosa", t -> t.impact("low", "medium"));
    passing.does(
        ANA,
        new Classify(passing.id(), null, null, "high", "The boss calls.")
            .until(desk.now().plus(Duration.ofHours(1))));
    assertThat(desk.desk().find(DRIFTING, List.of(), null, 10).rows())
        .extracting(row -> row.id())
        .containsExactlyInAnyOrder(drifting.id(), passing.id());
    assertThat(desk.desk().cells(new Criteria.All()))
        .containsExactly(new CellCount("low", "high", 1, 1), new CellCount("low", "low", 2, 1));

    desk.advance(Duration.ofHours(1));

    assertThat(desk.desk().count(DRIFTING)).isEqualTo(1);
    assertThat(desk.desk().cells(Criteria.is("requester", "rosa")))
        .containsExactly(new CellCount("low", "low", 1, 0), new CellCount("low", "medium", 1, 0));
  }

  @Test
  void replaced_categories_are_counted_and_found() {
    TestTicket ticket = ticket("rosa", t -> t.category("print"));
    ticket.does(ANA, new Classify(ticket.id(), "network", null, null, null));
    ticket.does(ANA, new Classify(ticket.id(), "network/vpn", null, null, null));
    assertThat(ticket.record().counts().recategorised()).isEqualTo(2);
    Criteria twice = new Criteria.Is("recategorised", AttributeValue.of(2));
    assertThat(desk.desk().count(twice)).isEqualTo(1);
  }
}
