package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.ClockChange;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.MigrationPreview;
import dev.helpdesk.core.TicketMigration;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.command.StartFanOut;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.event.FanOutRefusal;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.core.view.FanOutView;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.inmemory.SequentialIds;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.testkit.DeskExtension;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationOfManyTest {

  private static final Actor ROOT = Actor.administrator("root");
  private static final Policy FIRST = Policy.defaults();
  private static final Criteria OPEN = new Criteria.Is("open", AttributeValue.of(true));

  @RegisterExtension final DeskExtension extension = DeskExtension.standard();

  @Test
  void the_preview_says_per_ticket_and_in_all_what_changes_and_writes_nothing() {
    TestTicket working = working();
    TestTicket waiting = desk().register("rosa", "Slow", "high", "high");
    desk().advance(Duration.ofMinutes(14));
    install(second().toBuilder().escalation(EscalationPolicy.builder().build()).build());
    String digest = desk().desk().historyDigest();

    MigrationPreview preview = preview(renamed());

    assertThat(preview.refusal()).isNull();
    assertThat(preview.toVersion()).isEqualTo(2);
    assertThat(preview.totals().tickets()).isEqualTo(2);
    assertThat(preview.totals().statesChanged()).isEqualTo(1);
    assertThat(preview.totals().breachesNew()).isEqualTo(2);
    assertThat(preview.totals().duesMoved()).isEqualTo(2);
    TicketMigration first = of(preview, working.id());
    assertThat(first.isStateChanged()).isTrue();
    assertThat(first.isPriorityChanged() || first.isAgreementChanged() || first.isRouted())
        .isFalse();
    ClockChange resolution =
        first.clocks().stream()
            .filter(clock -> clock.metric().equals("resolution"))
            .findFirst()
            .orElseThrow();
    assertThat(resolution.isTargetChanged() && resolution.isDueMoved()).isTrue();
    assertThat(resolution.isBreachNew() && !resolution.isBreachWithdrawn()).isTrue();
    assertThat(of(preview, waiting.id()).isStateChanged()).isFalse();
    assertThat(desk().desk().historyDigest()).isEqualTo(digest);
  }

  @Test
  void a_ticket_that_cannot_come_along_is_listed_with_the_refusal_and_stays() {
    TestTicket working = working();
    TestTicket waiting = desk().register("rosa", "Slow", "low", "low");
    install(second());

    MigrationPreview preview = preview(Migration.plain());
    assertThat(preview.totals().refused()).containsExactly(Map.entry("policy.state-unmapped", 1L));
    assertThat(of(preview, working.id()).refusal()).isNotNull();

    migrate("half", Migration.plain());

    assertThat(working.record().registered().policyVersion()).isEqualTo(1);
    assertThat(waiting.record().registered().policyVersion()).isEqualTo(2);
    FanOutView half = desk().desk().fanOut("half").orElseThrow();
    assertThat(half.command()).isEqualTo("MigrateTicket");
    assertThat(half.end().accepted()).isEqualTo(1);
    assertThat(half.end().refused()).isEqualTo(1);
    assertThat(half.refusals())
        .containsExactly(new FanOutRefusal(working.id(), "policy.state-unmapped"));
    assertThat(desk().desk().fanOut("never")).isEmpty();
    assertThat(preview(renamed()).tickets()).hasSize(1);
    migrate("rest", renamed());
    assertThat(desk().desk().fanOut("rest").orElseThrow().refusals()).isEmpty();
    assertThat(working.record().registered().policyVersion()).isEqualTo(2);
    assertThat(preview(renamed()).tickets()).isEmpty();
  }

  @Test
  void refusals_are_listed_page_by_page_up_to_a_bound_and_all_of_them_counted() {
    List<RecordId> refused = new ArrayList<>();
    for (int i = 0; i < FanOutView.MOST_REFUSALS + 5; i++) {
      refused.add(desk().register("rosa", "No paper", "low", "high").id());
    }
    TakeTransition close = TakeTransition.of(RecordId.of("each"), "close");
    desk().desk().execute(ROOT, new StartFanOut("close", OPEN, close)).orThrow();
    FanOutView begun = desk().desk().fanOut("close").orElseThrow();
    assertThat(begun.end()).isNull();
    assertThat(begun.refusals()).isEmpty();
    desk().settle();

    FanOutView closed = desk().desk().fanOut("close").orElseThrow();
    assertThat(closed.end().refused()).isEqualTo(FanOutView.MOST_REFUSALS + 5L);
    assertThat(closed.refusals()).hasSize(FanOutView.MOST_REFUSALS);
    assertThat(closed.refusals().stream().map(FanOutRefusal::record).distinct().toList())
        .hasSize(FanOutView.MOST_REFUSALS)
        .isSubsetOf(refused);
    assertThat(closed.refusals())
        .extracting(FanOutRefusal::code)
        .containsOnly("workflow.not-possible");
  }

  @Test
  void names_that_the_new_version_does_not_have_are_refused_before_anything_is_begun() {
    install(second());

    for (Migration wrong :
        new Migration[] {
          Migration.builder().state("nine-steps", "a", "b").build(),
          Migration.builder().state("eight-steps", "in-progress", "wrokin").build(),
          Migration.builder().reason("vendor", "nobody").build(),
          Migration.builder().impact("high", "higher").build(),
          Migration.builder().urgency("high", "higher").build()
        }) {
      assertThat(preview(wrong).refusal()).isNotNull();
      Outcome outcome = desk().desk().migrate(ROOT, "wrong", wrong, OPEN);
      assertThat(((Outcome.Refused) outcome).refusal().code()).isEqualTo("policy.name-unknown");
    }
  }

  @Test
  void tickets_of_other_versions_than_the_one_named_are_passed_over() {
    TestTicket first = working();
    install(FIRST.toBuilder().version(2).build());
    TestTicket second = working();
    install(FIRST.toBuilder().version(3).build());
    Migration migration = Migration.builder().from("default/2").to("default/3").build();

    assertThat(preview(migration).tickets())
        .extracting(ticket -> ticket.before().record().id())
        .containsExactly(second.id());
    migrate("third", migration);

    assertThat(first.record().registered().policyVersion()).isEqualTo(1);
    assertThat(second.record().registered().policyVersion()).isEqualTo(3);
    assertThat(preview(Migration.builder().to("default/2").build()).refusal()).isNotNull();
    assertThat(preview(Migration.builder().from("school/1").build()).tickets()).isEmpty();
  }

  @Test
  void only_an_administrator_migrates_and_a_name_is_taken_once() {
    working();
    install(second());

    Outcome agent = desk().desk().migrate(Actor.agent("ana"), "second", renamed(), OPEN);
    assertThat(((Outcome.Refused) agent).refusal().code()).isEqualTo("security.not-allowed");
    migrate("second", renamed());
    Outcome again = desk().desk().migrate(ROOT, "second", renamed(), OPEN);
    assertThat(((Outcome.Refused) again).refusal().code()).isEqualTo("fan-out.name-taken");
  }

  @Test
  void a_ticket_on_the_first_version_works_on_after_others_and_a_restart() {
    TestTicket ticket = working();
    install(second());
    install(FIRST);
    desk().restart();
    desk().advance(Duration.ofHours(1));

    ticket.heldBy("ana", "vendor").resumedBy("ana").resolvedBy("ana", "Done").verifiedBy("ana");

    assertThat(ticket.record().registered().policyVersion()).isEqualTo(1);
    ticket.should().beIn("awaiting-conformity");
  }

  @Test
  void another_node_that_knew_the_old_version_goes_by_the_new_one_at_once() {
    TestTicket ticket = working();
    HelpDesk other = otherNode();
    assertThat(other.desk(desk().tenant()).actions(ticket.id(), Actor.agent("ana"))).isNotEmpty();
    install(second());

    ticket.does(ROOT, new MigrateTicket(ticket.id(), 2, renamed()));

    var there = other.desk(desk().tenant()).ticket(ticket.id()).orElseThrow();
    assertThat(there).isEqualTo(ticket.view());
    other
        .desk(desk().tenant())
        .execute(Actor.agent("ana"), TakeTransition.of(ticket.id(), "resolve").saying("Done"))
        .orThrow();
    ticket.should().beIn("in-verification");
  }

  private HelpDesk otherNode() {
    return HelpDesk.builder()
        .storage(desk().storage())
        .time(desk().time())
        .ids(new SequentialIds("other"))
        .directory(desk().people())
        .requesters(desk().people())
        .build();
  }

  private static Policy second() {
    Policy renamed = PolicyVersions.renamed(FIRST, Map.of("in-progress", "working"));
    return PolicyVersions.withAgreement(
        renamed,
        agreement -> agreement.targets("resolution", Targets.always(Duration.ofMinutes(10))));
  }

  private static Migration renamed() {
    return Migration.builder().state("eight-steps", "in-progress", "working").build();
  }

  private TestDesk desk() {
    return extension.get();
  }

  private TestTicket working() {
    return desk()
        .register("rosa", "No paper", "low", "high")
        .assignedTo("ana", "first-line", "ana")
        .acceptedBy("ana");
  }

  private void install(Policy policy) {
    desk().desk().install(ROOT, policy).orThrow();
  }

  private MigrationPreview preview(Migration migration) {
    return desk().desk().previewMigration(migration, OPEN, null, 100);
  }

  private void migrate(String name, Migration migration) {
    desk().desk().migrate(ROOT, name, migration, OPEN).orThrow();
    desk().settle();
  }

  private static TicketMigration of(MigrationPreview preview, RecordId id) {
    return preview.tickets().stream()
        .filter(ticket -> ticket.before().record().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
