package dev.helpdesk.core.assignment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.assignment.AssignmentStrategy;
import dev.helpdesk.core.command.AcceptAssignment;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.RefuseAssignment;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.AssignmentRefused;
import dev.helpdesk.core.event.Candidate;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.LeftQueued;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.hall.Tickets;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssignmentRoomTest {

  private static final RecordId TICKET = RecordId.of("ticket-1");
  private static final Actor LEAD = Actor.agent("lead");

  private static final AssignmentPolicy POLICY =
      Policy.defaults().assignment().toBuilder()
          .rule(
              AssignmentRule.builder("networks", GroupId.of("net"))
                  .categories(List.of("network"))
                  .skill("vpn")
                  .build())
          .fallback(GroupId.of("desk"))
          .build();

  private final RoomHarness<AssignmentState, AssignmentPolicy> desk =
      new RoomHarness<>(new AssignmentRoom(), POLICY);

  @BeforeEach
  void people() {
    Tickets.group(desk.answers, "desk", 1);
    Tickets.group(desk.answers, "net", 2);
    Tickets.agent(desk.answers, "ana", "desk", 5, null);
    Tickets.agent(desk.answers, "ben", "desk", 5, null);
    Tickets.agent(desk.answers, "nil", "net", 5, "vpn");
  }

  private void open(String category) {
    desk.happen(
        Tickets.registered(desk.now()),
        Tickets.classified(category, "P3", 3, false),
        Tickets.begun(StateCategory.NEW));
  }

  private @Nullable Refusal assign(@Nullable String group, @Nullable String agent) {
    return desk.decide(
        new AssignTicket(
            TICKET,
            group == null ? null : GroupId.of(group),
            agent == null ? null : ActorId.of(agent),
            null),
        LEAD);
  }

  private Assigned lastAssigned() {
    return (Assigned)
        desk.history().stream()
            .map(happened -> happened.event())
            .filter(event -> event.eventType().equals("Assigned"))
            .reduce((one, other) -> other)
            .orElseThrow();
  }

  private static String code(@Nullable Refusal refusal) {
    return refusal == null ? "none" : refusal.code();
  }

  @Test
  void a_new_ticket_goes_to_the_group_of_the_first_rule_that_matches() {
    open("network/vpn");

    assertThat(lastAssigned())
        .isEqualTo(
            new Assigned(
                GroupId.of("net"),
                2,
                ActorId.of("nil"),
                "networks",
                List.of(new Candidate(ActorId.of("nil"), 0, null)),
                false,
                false,
                null));
  }

  @Test
  void a_category_that_only_begins_with_the_same_letters_is_not_under_the_path() {
    open("networking");

    assertThat(lastAssigned().cause()).isEqualTo("fallback");
  }

  @Test
  void the_least_load_wins_and_the_lower_id_among_equals() {
    desk.answers.load.put(ActorId.of("ana"), Map.of(1, 1L));
    desk.answers.load.put(ActorId.of("ben"), Map.of(5, 3L));
    open("mail");
    assertThat(lastAssigned().agent()).isEqualTo(ActorId.of("ben"));

    assign("net", null);
    desk.answers.load.clear();
    assign(null, null);
    assertThat(lastAssigned().agent()).isEqualTo(ActorId.of("ana"));
  }

  @Test
  void nobody_who_can_take_it_leaves_it_queued_and_says_why() {
    desk.answers.absent.add(ActorId.of("ana"));
    desk.answers.load.put(ActorId.of("ben"), Map.of(3, 2L, 4, 3L));
    open("mail");

    List<Candidate> why =
        List.of(
            new Candidate(ActorId.of("ana"), 0, "absent"),
            new Candidate(ActorId.of("ben"), 2 * 2 + 3 * 1.5, "capacity"));
    assertThat(desk.lastEvents())
        .endsWith(
            new Assigned(GroupId.of("desk"), 1, null, "fallback", why, false, false, null),
            new LeftQueued(GroupId.of("desk"), "fallback", why));
  }

  @Test
  void a_queue_strategy_chooses_no_agent_and_asks_about_none() {
    desk.policy(POLICY.toBuilder().strategy(AssignmentStrategy.QUEUE).build());
    open("mail");

    assertThat(lastAssigned().agent()).isNull();
    assertThat(lastAssigned().candidates()).isEmpty();
    assertThat(desk.lastEvents()).last().isInstanceOf(Assigned.class);
  }

  @Test
  void a_ticket_that_lacks_information_waits_for_its_rules() {
    desk.happen(
        Tickets.registered(desk.now(), "location"),
        Tickets.classified("mail", "P3", 3, false),
        Tickets.begun(StateCategory.NEW),
        Tickets.moved(StateCategory.NEW, StateCategory.WAITING));
    assertThat(desk.view().owner().group()).isNull();

    desk.happen(Tickets.moved(StateCategory.WAITING, StateCategory.ACTIVE));
    assertThat(desk.view().owner().group()).isEqualTo(GroupId.of("desk"));
  }

  @Test
  void the_first_classification_of_a_ticket_without_a_group_routes_it_unless_it_waits() {
    AssignmentPolicy silent = AssignmentPolicy.builder().build();
    desk.policy(silent).happen(Tickets.fresh(desk.now()));
    desk.happen(Tickets.moved(StateCategory.NEW, StateCategory.WAITING));
    desk.policy(POLICY).happen(Tickets.classified("network/lan", "P3", 3, false));
    assertThat(desk.view().owner().group()).as("waiting").isNull();
    desk.policy(silent).happen(Tickets.moved(StateCategory.WAITING, StateCategory.NEW));
    desk.policy(POLICY).happen(Tickets.classified("network/lan", "P3", 3, false));
    assertThat(desk.view().owner().group()).isEqualTo(GroupId.of("net"));
  }

  @Test
  void a_ticket_that_is_reopened_without_a_group_is_routed() {
    desk.policy(AssignmentPolicy.builder().build()).happen(Tickets.fresh(desk.now()));
    desk.happen(Tickets.moved(StateCategory.NEW, StateCategory.RESOLVED));
    desk.policy(POLICY).happen(Tickets.moved(StateCategory.RESOLVED, StateCategory.ACTIVE));
    assertThat(desk.view().owner().group()).isEqualTo(GroupId.of("desk"));
  }

  @Test
  void a_replaced_category_routes_anew_and_counts_as_reassignment() {
    open("mail");
    desk.happen(Tickets.classified("network/lan", "P3", 3, true));

    assertThat(lastAssigned().group()).isEqualTo(GroupId.of("net"));
    assertThat(lastAssigned().reassigned()).isTrue();
    assertThat(lastAssigned().returned()).isFalse();
  }

  @Test
  void a_replaced_category_without_a_rule_leaves_the_ticket_where_it_is() {
    open("network/lan");
    desk.happen(Tickets.classified("mail", "P3", 3, true));

    assertThat(desk.view().owner().group()).isEqualTo(GroupId.of("net"));
  }

  @Test
  void a_group_that_had_it_before_gets_it_as_a_return() {
    open("mail");
    assign("net", null);
    assign("desk", null);

    assertThat(lastAssigned().returned()).isTrue();
    assertThat(desk.view().counts().reassignments()).isEqualTo(2);
    assertThat(desk.view().counts().returns()).isEqualTo(1);
  }

  @Test
  void a_functional_escalation_gives_the_ticket_to_its_group() {
    open("mail");
    desk.happen(
        new FunctionallyEscalated(
            GroupId.of("desk"), 1, GroupId.of("net"), 2, "vpn", "agent", null));

    assertThat(lastAssigned().cause()).isEqualTo("escalation");
    assertThat(lastAssigned().agent()).isEqualTo(ActorId.of("nil"));
  }

  @Test
  void an_agent_without_a_group_is_given_the_ticket_in_its_first_group() {
    open("mail");

    assertThat(assign(null, "nil")).isNull();
    assertThat(lastAssigned().group()).isEqualTo(GroupId.of("net"));
    assertThat(lastAssigned().cause()).isEqualTo("agent");
  }

  @Test
  void the_same_owner_again_changes_nothing() {
    open("mail");

    assertThat(assign("desk", "ana")).isNull();
    assertThat(desk.lastEvents()).isEmpty();
  }

  @Test
  void unknown_groups_and_agents_and_strangers_of_the_group_are_refused() {
    open("mail");

    assertThat(code(assign("nowhere", null))).isEqualTo("assignment.group-unknown");
    assertThat(code(assign("nowhere", "ana"))).isEqualTo("assignment.group-unknown");
    assertThat(code(assign("desk", "nobody"))).isEqualTo("assignment.agent-unknown");
    Refusal refusal = assign("desk", "nil");
    assertThat(code(refusal)).isEqualTo("assignment.agent-not-member");
    assertThat(refusal == null ? List.of() : refusal.possible()).containsExactly("net");
    assertThat(desk.lastEvents()).isEmpty();
    assertThat(desk.draft.texts).isEmpty();
  }

  @Test
  void neither_given_and_no_rule_is_refused() {
    desk.policy(Policy.defaults().assignment());
    open("mail");

    assertThat(code(assign(null, null))).isEqualTo("assignment.no-rule");
  }

  @Test
  void ended_tickets_are_refused() {
    open("mail");
    AssignTicket command = new AssignTicket(TICKET, GroupId.of("net"), null, null);

    desk.happen(Tickets.moved(StateCategory.ACTIVE, StateCategory.CLOSED));
    assertThat(code(desk.decide(command, LEAD))).isEqualTo("assignment.ended");
    assertThat(code(desk.decide(new AcceptAssignment(TICKET), Actor.agent("ana"))))
        .isEqualTo("assignment.ended");
    assertThat(desk.decide(command, Actor.administrator("import"))).isNull();
  }

  @Test
  void only_the_assigned_agent_accepts() {
    open("mail");

    assertThat(code(desk.decide(new AcceptAssignment(TICKET), Actor.agent("ben"))))
        .isEqualTo("assignment.not-yours");
    assertThat(desk.decide(new AcceptAssignment(TICKET), Actor.agent("ana"))).isNull();
    assertThat(desk.lastEvents()).containsExactly(new AssignmentAccepted(ActorId.of("ana")));
    assertThat(desk.decide(new AcceptAssignment(TICKET), Actor.agent("ana"))).isNull();
    assertThat(desk.lastEvents()).isEmpty();
  }

  @Test
  void any_member_of_the_group_takes_a_queued_ticket_over() {
    open("mail");
    assign("net", null);

    assertThat(code(desk.decide(new AcceptAssignment(TICKET), Actor.agent("ana"))))
        .isEqualTo("assignment.not-member");
    assertThat(desk.decide(new AcceptAssignment(TICKET), Actor.agent("nil"))).isNull();
    assertThat(desk.view().owner().agent()).isEqualTo(ActorId.of("nil"));
    assertThat(desk.view().owner().accepted()).isTrue();
  }

  @Test
  void a_reason_that_no_store_could_hold_is_refused() {
    open("mail");
    RefuseAssignment command = new RefuseAssignment(TICKET, "\ud800");
    assertThat(code(desk.decide(command, Actor.agent("ana")))).isEqualTo("value.malformed");
  }

  @Test
  void who_refused_is_not_chosen_again_while_the_group_has_it() {
    open("mail");
    RefuseAssignment command = new RefuseAssignment(TICKET, "on leave tomorrow");
    assertThat(code(desk.decide(command, Actor.agent("ben")))).isEqualTo("assignment.not-yours");
    assertThat(desk.decide(command, Actor.agent("ana"))).isNull();
    Event refused = desk.lastEvents().get(0);
    assertThat(refused.eventType()).isEqualTo("AssignmentRefused");
    assertThat(((AssignmentRefused) refused).reason()).isNotNull();

    assign(null, null);
    assertThat(lastAssigned().agent()).isEqualTo(ActorId.of("ben"));
    assertThat(lastAssigned().candidates())
        .contains(new Candidate(ActorId.of("ana"), 0, "refused"));
  }
}
