package dev.helpdesk.acceptance.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.directory.AgentEntry;
import dev.helpdesk.core.directory.ContactEntry;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.directory.GroupEntry;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.proof.Course;
import dev.helpdesk.core.proof.EscalationProof;
import dev.helpdesk.core.proof.Fault;
import dev.helpdesk.core.proof.Rung;
import dev.helpdesk.core.proof.Verdict;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.testkit.StandardDesk;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** ACT-4, ESC-2: what the proof of an escalation says of desks whose answer is known by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalationProofTest {

  private static final Duration TICK = Duration.ofNanos(1_000);

  private static final Map<String, BusinessTime> CALENDARS =
      Map.of(
          "standard",
          StandardDesk.hours(),
          "mondays",
          BusinessCalendar.builder().zone("UTC").open(DayOfWeek.MONDAY, "08:00", "12:00").build());

  private static final DirectoryPolicy PEOPLE =
      DirectoryPolicy.builder()
          .group(GroupEntry.of("first", 1))
          .group(GroupEntry.of("second", 2))
          .agent(AgentEntry.of("ana", "es", "first"))
          .agent(AgentEntry.of("bob", "en", "second"))
          .contact(ContactEntry.of("clara", 1, "es"))
          .contact(ContactEntry.of("hugo", 2, "en"))
          .build();

  private static EscalationRule rule(EscalationTrigger trigger, EscalationAction action) {
    return EscalationRule.of("rule", trigger, action);
  }

  private static EscalationRule silentFor(int hours, EscalationAction action) {
    return rule(new EscalationTrigger.NoUpdateFor(Duration.ofHours(hours), null), action);
  }

  private static Policy policy(DirectoryPolicy people, EscalationRule... rules) {
    EscalationPolicy.Builder escalation = EscalationPolicy.builder();
    for (EscalationRule rule : rules) {
      escalation.rule(rule);
    }
    return Policy.builder()
        .intake(
            IntakePolicy.builder()
                .kind(TicketKind.of("incident", "INC"))
                .channels(List.of("web"))
                .build())
        .classification(ClassificationPolicy.builder(PriorityMatrix.criticality()).build())
        .assignment(AssignmentPolicy.builder().fallback(GroupId.of("first")).build())
        .escalation(escalation.build())
        .directory(people)
        .build();
  }

  private static Policy on(Policy policy, Workflow.Builder workflow) {
    return policy.toBuilder().workflow(WorkflowPolicy.builder(workflow.build()).build()).build();
  }

  private static EscalationProof proof(Policy policy) {
    return EscalationProof.of(policy, CALENDARS::get, StandardDesk.MONDAY_MORNING).weeks(1);
  }

  private static Verdict.Proved proved(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Proved.class);
    return (Verdict.Proved) verdict;
  }

  private static Course refuted(Verdict verdict, Fault fault) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Refuted.class, refuted -> assertThat(refuted.fault()).isEqualTo(fault));
    return ((Verdict.Refuted) verdict).counterexample();
  }

  @Test
  void elapsed_time_adds_up_level_by_level() {
    EscalationProof proof =
        proof(policy(PEOPLE, silentFor(2, new EscalationAction.AskDirectory(1))));
    assertThat(proved(proof.level(1)).within()).isEqualTo(Duration.ofHours(2));
    assertThat(proved(proof.level(2)).within()).isEqualTo(Duration.ofMinutes(150));
    Course worst = proved(proof.level(2)).worst();
    assertThat(worst.registeredAt()).isEqualTo(StandardDesk.MONDAY_MORNING);
    assertThat(worst.rungs())
        .filteredOn(rung -> rung.event().equals("HierarchicallyEscalated"))
        .extracting(Rung::what)
        .containsExactly("level 1, asked clara, by rule", "level 2, asked hugo, by rule");
  }

  @Test
  void the_slowest_comes_a_microsecond_too_late_for_the_week() {
    EscalationTrigger breach = new EscalationTrigger.NoUpdateFor(Duration.ofHours(9), "standard");
    EscalationProof proof =
        proof(policy(PEOPLE, rule(breach, new EscalationAction.AskDirectory(1))));
    Verdict.Proved proved = proved(proof.level(1));
    // Friday, just after the opening: what is left of the nine hours is to be had on Monday.
    Instant friday = Instant.parse("2026-03-06T08:00:00Z");
    assertThat(proved.worst().registeredAt()).isEqualTo(friday.plus(TICK));
    assertThat(proved.within()).isEqualTo(Duration.ofDays(3));
    assertThat(proved.worst().reachedAt()).isEqualTo("2026-03-09T08:00:00.000001Z");
  }

  @Test
  void the_worst_of_a_rota_is_found_where_somebody_goes_home() {
    DirectoryPolicy people =
        PEOPLE.toBuilder()
            .contacts(
                List.of(
                    ContactEntry.of("clara", 1, "es").during("standard"),
                    ContactEntry.of("hugo", 2, "en")))
            .build();
    EscalationProof proof =
        proof(policy(people, silentFor(2, new EscalationAction.AskDirectory(1))));
    // Where clara doesn't answer, hugo is asked at once; who answers and stays silent costs time.
    assertThat(proved(proof.level(1)).within()).isEqualTo(Duration.ofHours(2));
    Verdict.Proved second = proved(proof.level(2));
    assertThat(second.within()).isEqualTo(Duration.ofMinutes(150));
    assertThat(second.worst().registeredAt()).isEqualTo(StandardDesk.MONDAY_MORNING);
  }

  @Test
  void a_time_that_is_asked_for_is_met_or_refuted_by_the_worst() {
    EscalationProof proof =
        proof(policy(PEOPLE, silentFor(2, new EscalationAction.AskDirectory(1))));
    assertThat(proof.level(2, Duration.ofMinutes(150)).isProved()).isTrue();
    Course late = refuted(proof.level(2, Duration.ofMinutes(150).minus(TICK)), Fault.TOO_LATE);
    assertThat(late.took()).isEqualTo(Duration.ofMinutes(150));
  }

  @Test
  void support_levels_are_reached_by_the_groups_that_have_the_ticket() {
    EscalationProof proof = proof(policy(PEOPLE, silentFor(3, new EscalationAction.NextLevel())));
    assertThat(proved(proof.supportLevel(1)).within()).isZero();
    assertThat(proved(proof.supportLevel(2)).within()).isEqualTo(Duration.ofHours(3));
    refuted(proof.supportLevel(3), Fault.NO_SUCH_LEVEL);
    refuted(proof.level(1), Fault.NO_RULE);
  }

  @Test
  void both_desks_with_room_and_full_ones_are_looked_at() {
    EscalationTrigger unassigned = new EscalationTrigger.UnassignedFor(Duration.ofHours(1), null);
    EscalationTrigger unaccepted = new EscalationTrigger.UnacceptedFor(Duration.ofHours(4), null);
    EscalationAction ask = new EscalationAction.AskDirectory(1);
    Course missed =
        refuted(proof(policy(PEOPLE, rule(unassigned, ask))).level(1), Fault.RULES_SILENT);
    assertThat(missed.room()).isTrue();
    Verdict both =
        proof(policy(PEOPLE, rule(unassigned, ask), EscalationRule.of("other", unaccepted, ask)))
            .level(1);
    assertThat(proved(both).within()).isEqualTo(Duration.ofHours(4));
    assertThat(proved(both).worst().room()).isTrue();
  }

  @Test
  void a_gap_in_the_rota_refutes_by_the_first_ticket_that_falls_into_it() {
    DirectoryPolicy people =
        PEOPLE.toBuilder()
            .contacts(List.of(ContactEntry.of("clara", 1, "es").during("standard")))
            .build();
    EscalationProof proof =
        proof(policy(people, silentFor(2, new EscalationAction.AskDirectory(1))));
    Course gap = refuted(proof.level(1), Fault.NOBODY_ANSWERS);
    // Clara goes home at 18:00 in Madrid.
    assertThat(gap.registeredAt()).isEqualTo("2026-03-02T15:00:00Z");
  }

  @Test
  void the_same_person_at_two_levels_is_asked_only_once() {
    DirectoryPolicy people =
        PEOPLE.toBuilder()
            .contacts(List.of(ContactEntry.of("clara", 1, "es"), ContactEntry.of("clara", 2, "es")))
            .build();
    EscalationProof proof =
        proof(policy(people, silentFor(2, new EscalationAction.AskDirectory(1))));
    assertThat(proof.level(1).isProved()).isTrue();
    refuted(proof.level(2), Fault.SAME_PERSON);
  }

  @Test
  void what_no_agreement_covers_has_no_clock_to_escalate_it() {
    Policy covered =
        policy(
            PEOPLE,
            rule(
                new EscalationTrigger.MetricBreached("resolution"),
                new EscalationAction.AskDirectory(1)));
    assertThat(proof(covered).level(1).isProved()).isTrue();
    SlaPolicy nothing =
        SlaPolicy.builder()
            .metrics(covered.sla().metrics())
            .agreements(covered.sla().agreements())
            .build();
    refuted(proof(covered.toBuilder().sla(nothing).build()).level(1), Fault.NO_AGREEMENT);
  }

  @Test
  void rules_of_events_that_nobody_brings_about_are_silent() {
    EscalationRule reopened =
        rule(new EscalationTrigger.ReopenedTimes(2), new EscalationAction.AskDirectory(1));
    refuted(proof(policy(PEOPLE, reopened)).level(1), Fault.RULES_SILENT);
  }

  @Test
  void a_ticket_that_waits_or_ends_by_itself_is_a_counterexample() {
    Policy policy = policy(PEOPLE, silentFor(5, new EscalationAction.AskDirectory(1)));
    Workflow.Builder waiting = flow("waiting", StateCategory.WAITING);
    Course waits = refuted(proof(on(policy, waiting)).level(1), Fault.WAITS);
    assertThat(waits.registeredAt()).isEqualTo(StandardDesk.MONDAY_MORNING);
    refuted(proof(on(policy, flow("over", StateCategory.CLOSED))).level(1), Fault.ENDS_BEFORE);
  }

  private static Workflow.Builder flow(String then, StateCategory category) {
    Workflow.Builder workflow =
        Workflow.named("short")
            .initial("new")
            .state("new", StateCategory.NEW, StateTimer.taking("leave", Duration.ofHours(4)))
            .state(then, category)
            .transition(
                Transition.named("leave").from("new").to(then).by(Relation.SYSTEM, Relation.AGENT));
    return category == StateCategory.CLOSED
        ? workflow
        : workflow
            .state("closed", StateCategory.CLOSED)
            .transition(Transition.named("close").from(then).to("closed").by(Relation.AGENT));
  }

  @Test
  void a_group_beside_the_ladder_is_no_way_up() {
    DirectoryPolicy people = PEOPLE.toBuilder().group(GroupEntry.of("third", 3)).build();
    EscalationProof proof =
        proof(policy(people, silentFor(1, new EscalationAction.ToGroup(GroupId.of("second")))));
    assertThat(proved(proof.supportLevel(2)).within()).isEqualTo(Duration.ofHours(1));
    refuted(proof.supportLevel(3), Fault.RAISED_TO_OTHERS);
  }

  @Test
  void patience_ends() {
    EscalationProof proof =
        proof(policy(PEOPLE, silentFor(48, new EscalationAction.AskDirectory(1))));
    assertThat(proof.patience(Duration.ofHours(48)).level(1).isProved()).isTrue();
    refuted(proof.patience(Duration.ofHours(47)).level(1), Fault.NOT_WITHIN_PATIENCE);
  }

  @Test
  void malformed_settings_are_refused() {
    EscalationProof proof = proof(policy(PEOPLE));
    assertThatThrownBy(() -> proof.level(0)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> proof.weeks(61)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> proof.patience(Duration.ZERO))
        .isInstanceOf(InvalidValueException.class);
  }
}
