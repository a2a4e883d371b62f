package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.PolicyMigrated;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.notification.NotificationRule;
import dev.helpdesk.core.notification.Trigger;
import dev.helpdesk.core.notification.Whom;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.core.view.Happened;
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
    install(
        PolicyVersions.withAgreement(
            FIRST,
            agreement -> agreement.targets("resolution", Targets.always(Duration.ofMinutes(1)))));

    ticket.does(ROOT, to(ticket, 2, Migration.builder().reroute().build()));
    desk().advance(Duration.ofDays(10));

    assertThat(ticket.history().stream().skip(events).map(h -> h.event().eventType()))
        .allMatch(type -> type.equals("PolicyMigrated") || type.equals("SurveyExpired"));
    assertThat(ticket.view().clocks()).isEqualTo(clocks);
  }

  @Test
  void a_rule_of_the_new_version_may_tell_people_of_it() {
    TestTicket ticket = working();
    install(
        FIRST.toBuilder()
            .notification(
                FIRST.notification().toBuilder()
                    .rule(
                        NotificationRule.named("new-rules")
                            .on(Trigger.on("PolicyMigrated"))
                            .tell(Whom.ASSIGNEE)
                            .with("attention")
                            .over("email")
                            .build())
                    .build())
            .build());
    int before = desk().sentTo("ana").size();

    ticket.does(ROOT, to(ticket, 2, Migration.plain()));
    desk().settle();

    assertThat(desk().sentTo("ana")).hasSize(before + 1);
  }

  @Test
  void a_ticket_comes_along_only_from_and_to_the_policies_that_the_migration_names() {
    TestTicket ticket = working();
    install(FIRST.toBuilder().version(2).build());

    ticket.refuses(
        ROOT, to(ticket, 2, Migration.builder().from("school/1").build()), "policy.version-other");
    ticket.refuses(
        ROOT, to(ticket, 2, Migration.builder().to("default/3").build()), "policy.version-other");
    ticket.does(ROOT, to(ticket, 2, Migration.builder().from("default/1").to("default/2").build()));

    assertThat(ticket.record().registered().policyVersion()).isEqualTo(2);
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
