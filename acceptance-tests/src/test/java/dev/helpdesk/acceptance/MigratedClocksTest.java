package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.event.BreachWithdrawn;
import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.ClockRetargeted;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.testkit.DeskExtension;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of clocks, levels and timers when a ticket comes to another version. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MigratedClocksTest {

  private static final Actor ROOT = Actor.administrator("root");
  private static final Policy FIRST = Policy.defaults();

  @RegisterExtension final DeskExtension extension = DeskExtension.standard();

  @Test
  void levels_that_are_on_no_scale_need_a_name_and_the_priority_follows() {
    TestTicket ticket = desk().register("rosa", "Slow", "medium", "high");
    desk().advance(Duration.ofMinutes(5));
    PriorityMatrix other =
        PriorityMatrix.builder()
            .impacts(List.of("wide", "narrow"))
            .urgencies(List.of("high", "low"))
            .priorities(List.of("P1", "P2", "P3"))
            .row("wide", List.of("P1", "P2"))
            .row("narrow", List.of("P2", "P3"))
            .build();
    install(
        FIRST.toBuilder()
            .classification(
                FIRST.classification().toBuilder().matrix(other).otherwise("narrow", "low").build())
            .build());

    ticket.refuses(ROOT, to(ticket, 2, Migration.plain()), "policy.level-unmapped");
    ticket.does(ROOT, to(ticket, 2, Migration.builder().impact("medium", "wide").build()));

    assertThat(ticket.record().rank().impact()).isEqualTo("wide");
    assertThat(ticket.record().rank().priority()).isEqualTo("P1");
    Classified last = events(ticket, Classified.class).get(1);
    assertThat(last.cause()).isEqualTo(ClassificationCause.MIGRATED);
    assertThat(events(ticket, ClockRetargeted.class))
        .extracting(ClockRetargeted::metric)
        .containsExactly("first-response", "resolution");
    assertThat(clock(ticket, "resolution").target()).isEqualTo(Duration.ofHours(4));
    assertThat(clock(ticket, "resolution").elapsed()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void a_target_that_is_narrower_is_missed_at_once_and_a_wider_one_takes_the_breach_back() {
    TestTicket ticket = desk().register("rosa", "Slow", "high", "high");
    desk().advance(Duration.ofHours(3));
    install(resolutionWithin(Duration.ofHours(2)));
    install(resolutionWithin(Duration.ofHours(20)));
    Instant now = desk().now();

    ticket.does(ROOT, to(ticket, 2, Migration.plain()));

    assertThat(clock(ticket, "resolution").status()).isEqualTo(ClockStatus.BREACHED);
    assertThat(events(ticket, TargetBreached.class))
        .last()
        .extracting(TargetBreached::breachedAt)
        .isEqualTo(now);

    ticket.does(ROOT, to(ticket, 3, Migration.plain()));

    assertThat(clock(ticket, "resolution").status()).isEqualTo(ClockStatus.RUNNING);
    assertThat(events(ticket, BreachWithdrawn.class)).hasSize(1);
    assertThat(clock(ticket, "resolution").elapsed()).isEqualTo(Duration.ofHours(3));
  }

  private static Policy resolutionWithin(Duration target) {
    return PolicyVersions.withAgreement(
        FIRST, agreement -> agreement.targets("resolution", Targets.always(target)));
  }

  @Test
  void a_metric_that_is_gone_ends_without_a_verdict_and_a_new_one_counts_from_the_opening() {
    TestTicket ticket = working();
    desk().advance(Duration.ofHours(1));
    install(
        PolicyVersions.withSla(
            FIRST,
            sla ->
                sla.metrics(
                        List.of(
                            Metric.firstResponse("first-response").build(),
                            Metric.resolution("fix").pauseIn(StateCategory.WAITING).build()))
                    .agreements(
                        List.of(
                            Agreement.of("standard")
                                .calendar("standard")
                                .target("first-response", Duration.ofHours(1))
                                .target("fix", Duration.ofHours(6))
                                .build()))));

    ticket.does(ROOT, to(ticket, 2, Migration.plain()));

    ClockView gone = clock(ticket, "resolution");
    assertThat(gone.finished()).isTrue();
    assertThat(gone.status()).isEqualTo(ClockStatus.NONE);
    ClockView late = clock(ticket, "fix");
    assertThat(late.startedAt()).isEqualTo(ticket.record().registered().openedAt());
    assertThat(late.elapsed()).isEqualTo(gone.elapsed());
    assertThat(events(ticket, ClockStarted.class)).hasSize(3);
  }

  @Test
  void another_calendar_counts_from_the_migration_on_and_what_was_counted_stays() {
    TestTicket ticket = working();
    desk().advance(Duration.ofHours(1));
    Duration counted = clock(ticket, "resolution").elapsed();
    install(PolicyVersions.withAgreement(FIRST, a -> a.calendar(Agreement.ALWAYS_OPEN)));

    ticket.does(ROOT, to(ticket, 2, Migration.plain()));
    desk().advance(Duration.ofDays(1));

    assertThat(clock(ticket, "resolution").elapsed()).isEqualTo(counted.plusDays(1));
  }

  @Test
  void an_agreement_that_another_rule_chooses_is_chosen_and_told() {
    TestTicket ticket = working();
    Agreement gold =
        Agreement.of("gold").calendar("standard").target("resolution", Duration.ofHours(1)).build();
    install(
        PolicyVersions.withSla(
            FIRST,
            sla -> sla.agreement(gold).rules(List.of(AgreementRule.everything("all", gold.id())))));

    ticket.does(ROOT, to(ticket, 2, Migration.plain()));

    assertThat(events(ticket, AgreementChosen.class))
        .last()
        .extracting(AgreementChosen::rule)
        .isEqualTo("all");
    assertThat(ticket.view().agreement().orElseThrow().policyVersion()).isEqualTo(2);
    assertThat(clock(ticket, "resolution").target()).isEqualTo(Duration.ofHours(1));
    assertThat(clock(ticket, "first-response").status()).isEqualTo(ClockStatus.NONE);
  }

  @Test
  void a_timer_of_the_new_version_counts_from_when_the_ticket_came_to_its_state() {
    TestTicket ticket = working().heldBy("ana", "vendor");
    desk().advance(Duration.ofDays(2));
    install(
        PolicyVersions.withState(
            FIRST,
            new State(
                "on-hold",
                StateCategory.WAITING,
                List.of(StateTimer.reminder("ask-vendor", Duration.ofDays(3))))));
    ticket.does(ROOT, to(ticket, 2, Migration.plain()));
    ticket.should().haveHad(0, "TimerFired");

    desk().advance(Duration.ofDays(1));

    ticket.should().haveHad(1, "TimerFired");
  }

  @Test
  void a_level_set_for_a_time_comes_back_under_its_new_name() {
    TestTicket ticket = desk().register("rosa", "Slow", "medium", "low");
    Instant until = desk().now().plus(Duration.ofHours(5));
    ticket.does(
        Actor.agent("ana"),
        new Classify(ticket.id(), null, "high", null, "The director waits").until(until));
    install(PolicyVersions.renamed(FIRST, Map.of("medium", "middling")));

    ticket.refuses(ROOT, to(ticket, 2, Migration.plain()), "policy.level-unmapped");
    ticket.does(ROOT, to(ticket, 2, Migration.builder().impact("medium", "middling").build()));
    assertThat(ticket.record().rank().impact()).isEqualTo("high");
    desk().advance(Duration.ofHours(5));

    assertThat(ticket.record().rank().impact()).isEqualTo("middling");
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

  private static MigrateTicket to(TestTicket ticket, long version, Migration migration) {
    return new MigrateTicket(ticket.id(), version, migration);
  }

  private static ClockView clock(TestTicket ticket, String metric) {
    return ticket.view().clock(metric).orElseThrow();
  }

  private static Criteria policyVersion(long version) {
    return new Criteria.Is("policyVersion", AttributeValue.of(version));
  }

  private static <E extends Event> List<E> events(TestTicket ticket, Class<E> type) {
    return ticket.history().stream()
        .map(Happened::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
