package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.event.BreachWithdrawn;
import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.ClockRetargeted;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.PolicyMigrated;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.intake.IntakePolicy;
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
import dev.helpdesk.model.GroupId;
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

@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationTest {

  private static final Actor ROOT = Actor.administrator("root");
  private static final String WORKFLOW = "eight-steps";
  private static final Policy FIRST = Policy.defaults();

  @RegisterExtension final DeskExtension extension = DeskExtension.standard();

  @Test
  void a_ticket_comes_to_another_version_and_stays_where_it_stands() {
    TestTicket ticket = working();
    Instant since = ticket.record().progress().since();
    desk().advance(Duration.ofMinutes(30));
    install(FIRST);

    ticket.does(ROOT, to(ticket, 2, Migration.plain()));

    assertThat(ticket.record().registered().policyVersion()).isEqualTo(2);
    assertThat(ticket.record().progress().state()).isEqualTo("in-progress");
    assertThat(ticket.record().progress().since()).isEqualTo(since);
    assertThat(decided(ticket)).hasSize(1);
    PolicyMigrated migrated = events(ticket, PolicyMigrated.class).get(0);
    assertThat(migrated.from()).isEqualTo(1);
    assertThat(migrated.to()).isEqualTo(2);
    assertThat(found(Criteria.is("state", "in-progress"))).isEqualTo(1);
  }

  @Test
  void a_state_under_a_new_name_keeps_its_instant_its_fired_timers_and_its_clocks() {
    TestTicket ticket = working().resolvedBy("ana", "Rebooted").verifiedBy("ana");
    desk().advance(Duration.ofDays(3));
    Policy second = PolicyVersions.renamed(FIRST, Map.of("awaiting-conformity", "to-confirm"));
    install(second);
    Instant since = ticket.record().progress().since();
    List<ClockView> clocks = ticket.view().clocks();

    ticket.does(
        ROOT,
        to(
            ticket,
            2,
            Migration.builder().state(WORKFLOW, "awaiting-conformity", "to-confirm").build()));

    assertThat(ticket.record().progress().state()).isEqualTo("to-confirm");
    assertThat(ticket.record().progress().since()).isEqualTo(since);
    assertThat(ticket.view().clocks()).isEqualTo(clocks);
    ticket.should().haveHad(1, "TimerFired");
    desk().advance(Duration.ofDays(2));
    ticket.should().beIn("closed");
    ticket.should().haveHad(3, "TimerFired");
  }

  @Test
  void a_state_that_the_new_version_does_not_have_is_refused_with_those_it_has() {
    TestTicket ticket = working();
    install(PolicyVersions.renamed(FIRST, Map.of("in-progress", "working")));

    var refusal = desk().execute(ROOT, to(ticket, 2, Migration.plain()));

    assertThat(refusal.refusal()).isNotNull();
    assertThat(refusal.refusal().code()).isEqualTo("policy.state-unmapped");
    assertThat(refusal.refusal().possible()).contains("working").doesNotContain("in-progress");
    assertThat(ticket.record().registered().policyVersion()).isEqualTo(1);
  }

  @Test
  void no_ticket_is_resolved_or_ended_or_reopened_by_a_migration() {
    TestTicket ticket = working();
    install(FIRST);

    ticket.refuses(
        ROOT,
        to(ticket, 2, Migration.builder().state(WORKFLOW, "in-progress", "closed").build()),
        "policy.state-not-alike");
    ticket.cancelledBy("ana", "duplicate");
    ticket.refuses(
        ROOT,
        to(ticket, 2, Migration.builder().state(WORKFLOW, "cancelled", "in-progress").build()),
        "policy.state-not-alike");
  }

  @Test
  void a_reason_to_wait_that_the_new_version_does_not_have_needs_a_name() {
    TestTicket ticket = working().heldBy("ana", "vendor");
    install(PolicyVersions.renamed(FIRST, Map.of("vendor", "supplier")));

    ticket.refuses(ROOT, to(ticket, 2, Migration.plain()), "policy.reason-unmapped");
    ticket.does(ROOT, to(ticket, 2, Migration.builder().reason("vendor", "supplier").build()));

    assertThat(ticket.record().progress().reason()).isEqualTo("supplier");
    ticket.resumedBy("ana").should().beIn("in-progress");
  }

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
  void a_ticket_is_routed_by_the_new_rules_when_asked_or_when_nobody_has_it() {
    TestTicket nobodys = desk().register("rosa", "Slow", "low", "low");
    TestTicket somebodys = working();
    TestTicket asked = working();
    install(toSecondLine());

    for (TestTicket ticket : List.of(nobodys, somebodys)) {
      ticket.does(ROOT, to(ticket, 2, Migration.plain()));
    }
    asked.does(ROOT, to(asked, 2, Migration.builder().reroute().build()));

    assertThat(nobodys.record().owner().group()).isEqualTo(GroupId.of("second-line"));
    assertThat(somebodys.record().owner().group()).isEqualTo(GroupId.of("first-line"));
    assertThat(asked.record().owner().group()).isEqualTo(GroupId.of("second-line"));
  }

  private static Policy toSecondLine() {
    return FIRST.toBuilder()
        .assignment(
            AssignmentPolicy.builder()
                .rule(AssignmentRule.builder("all", GroupId.of("second-line")).build())
                .build())
        .build();
  }

  @Test
  void a_kind_that_the_new_version_does_not_have_is_refused() {
    TestTicket ticket = working();
    IntakePolicy.Builder intake = IntakePolicy.builder().channels(FIRST.intake().channels());
    FIRST.intake().kinds().stream()
        .filter(kind -> !kind.name().equals("incident"))
        .forEach(intake::kind);
    install(FIRST.toBuilder().intake(intake.build()).build());

    ticket.refuses(ROOT, to(ticket, 2, Migration.plain()), "policy.kind-unknown");
  }

  @Test
  void only_an_administrator_and_only_to_another_version_that_is_installed() {
    TestTicket ticket = working();
    install(FIRST);

    ticket.refuses(ROOT, to(ticket, 1, Migration.plain()), "policy.unchanged");
    ticket.refuses(ROOT, to(ticket, 7, Migration.plain()), "policy.version-unknown");
    ticket.refuses(Actor.agent("ana"), to(ticket, 2, Migration.plain()), "security.not-allowed");
    ticket.does(ROOT, to(ticket, 2, Migration.plain()));
    ticket.refuses(ROOT, to(ticket, 2, Migration.plain()), "policy.unchanged");
  }

  @Test
  void a_closed_ticket_comes_along_and_nothing_follows() {
    TestTicket ticket =
        working().resolvedBy("ana", "Done").verifiedBy("ana").approvedBy("rosa").closedBy("ana");
    desk().settle();
    int events = ticket.history().size();
    List<ClockView> clocks = ticket.view().clocks();
    install(resolutionWithin(Duration.ofMinutes(1)));

    ticket.does(ROOT, to(ticket, 2, Migration.builder().reroute().build()));
    desk().advance(Duration.ofDays(10));

    assertThat(ticket.history().stream().skip(events).map(h -> h.event().eventType()))
        .allMatch(type -> type.equals("PolicyMigrated") || type.equals("SurveyExpired"));
    assertThat(ticket.view().clocks()).isEqualTo(clocks);
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

  private long found(Criteria also) {
    return desk().desk().count(Criteria.allOf(also, policyVersion(2)));
  }

  private static Criteria policyVersion(long version) {
    return new Criteria.Is("policyVersion", AttributeValue.of(version));
  }

  private static List<String> decided(TestTicket ticket) {
    return ticket.history().stream()
        .filter(happened -> happened.command().equals("MigrateTicket"))
        .map(happened -> happened.event().eventType())
        .toList();
  }

  private static <E extends Event> List<E> events(TestTicket ticket, Class<E> type) {
    return ticket.history().stream()
        .map(Happened::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
