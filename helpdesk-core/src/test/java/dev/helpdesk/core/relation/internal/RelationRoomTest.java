package dev.helpdesk.core.relation.internal;

import static dev.helpdesk.core.event.LinkType.CHILD;
import static dev.helpdesk.core.event.LinkType.PARENT;
import static dev.helpdesk.core.event.LinkType.RELATED;
import static dev.helpdesk.core.event.StateCategory.ACTIVE;
import static dev.helpdesk.core.event.StateCategory.CLOSED;
import static dev.helpdesk.core.event.StateCategory.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.ConfirmLink;
import dev.helpdesk.core.command.LinkTickets;
import dev.helpdesk.core.command.NoteChild;
import dev.helpdesk.core.command.NoteFollowUpEnd;
import dev.helpdesk.core.command.RemoveLink;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.command.UnlinkTickets;
import dev.helpdesk.core.event.ChildChanged;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.LinkAsked;
import dev.helpdesk.core.event.LinkConfirmed;
import dev.helpdesk.core.event.LinkRefused;
import dev.helpdesk.core.event.LinkRemoved;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.hall.TicketEvents;
import dev.helpdesk.core.hall.ViewEvolution;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.relation.Link;
import dev.helpdesk.core.relation.RelationPolicy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.RecordId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelationRoomTest {

  private static final RecordId SELF = RecordId.of("ticket-1");
  private static final RecordId OTHER = RecordId.of("ticket-2");
  private static final Actor ANA = Actor.agent("ana");

  private final RoomHarness<RelationState, RelationPolicy> desk =
      new RoomHarness<>(new RelationRoom(), Policy.defaults().relation())
          .happen(TicketEvents.registered(), TicketEvents.first());

  @BeforeEach
  void others_are_known() {
    other(OTHER, ACTIVE);
    other(RecordId.of("ticket-3"), ACTIVE);
  }

  @Test
  void a_link_is_asked_for_and_owed_to_the_other_in_its_own_words() {
    assertThat(link(PARENT, OTHER)).isNull();
    assertThat(desk.lastEvents()).containsExactly(new LinkAsked(PARENT, OTHER));
    assertThat(desk.draft.owed).containsExactly(new ConfirmLink(OTHER, CHILD, SELF, true));
    assertThat(desk.slice().links()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(LinkType.class)
  void every_type_is_the_inverse_of_its_inverse(LinkType type) {
    assertThat(LinkTypes.inverse(LinkTypes.inverse(type))).isEqualTo(type);
  }

  @Test
  void the_asking_side_learns_whether_it_was_confirmed() {
    link(RELATED, OTHER);
    system(ended("accepted", RELATED, OTHER, true));
    assertThat(desk.lastEvents()).containsExactly(new LinkConfirmed(RELATED, OTHER, true));
    system(ended("accepted", RELATED, OTHER, true));
    assertThat(desk.lastEvents()).as("carried twice").isEmpty();
    link(CHILD, RecordId.of("ticket-3"));
    system(ended("relation.has-parent", PARENT, RecordId.of("ticket-3"), true));
    assertThat(desk.lastEvents())
        .containsExactly(new LinkRefused(CHILD, RecordId.of("ticket-3"), "relation.has-parent"));
    assertThat(desk.slice().pending()).isEmpty();
    assertThat(desk.slice().links()).containsExactly(new Link(RELATED, OTHER, true));
  }

  @Test
  void the_end_of_another_follow_up_is_left_to_who_carried_it() {
    system(new NoteFollowUpEnd(SELF, "duty-1", "accepted", null, null, false));
    assertThat(desk.lastEvents()).isEmpty();
  }

  @Test
  void a_confirmation_stands_at_once_and_twice_is_once() {
    assertThat(system(new ConfirmLink(SELF, CHILD, OTHER, true))).isNull();
    assertThat(desk.lastEvents()).containsExactly(new LinkConfirmed(CHILD, OTHER, true));
    assertThat(desk.view().counts().openChildren()).isEqualTo(1);
    assertThat(system(new ConfirmLink(SELF, CHILD, OTHER, true))).isNull();
    assertThat(desk.lastEvents()).isEmpty();
    assertThat(desk.draft.owed).as("the asking side owes").isEmpty();
  }

  @Test
  void a_link_is_refused_to_itself_to_the_unknown_and_to_whom_it_exists() {
    assertThat(code(link(RELATED, SELF))).isEqualTo("relation.itself");
    assertThat(code(link(RELATED, RecordId.of("nobody")))).isEqualTo("relation.other-unknown");
    link(RELATED, OTHER);
    assertThat(code(link(RELATED, OTHER))).isEqualTo("relation.pending");
    system(ended("accepted", RELATED, OTHER, true));
    assertThat(code(link(RELATED, OTHER))).isEqualTo("relation.already-linked");
  }

  @Test
  void links_are_bounded_on_both_sides() {
    desk.policy(RelationPolicy.builder().links(1).build());
    link(RELATED, OTHER);
    assertThat(code(link(RELATED, RecordId.of("ticket-3")))).isEqualTo("relation.too-many");
    assertThat(code(system(new ConfirmLink(SELF, RELATED, RecordId.of("x"), true))))
        .isEqualTo("relation.too-many");
  }

  @Test
  void a_ticket_has_one_parent_and_families_are_one_generation_deep() {
    system(new ConfirmLink(SELF, PARENT, OTHER, true));
    RecordId third = RecordId.of("ticket-3");
    assertThat(code(link(PARENT, third))).isEqualTo("relation.has-parent");
    assertThat(code(link(CHILD, third))).isEqualTo("relation.too-deep");
    assertThat(code(system(new ConfirmLink(SELF, CHILD, third, true))))
        .isEqualTo("relation.too-deep");
    assertThat(code(system(new ConfirmLink(SELF, PARENT, third, true))))
        .isEqualTo("relation.has-parent");
  }

  @Test
  void while_a_family_is_asked_for_no_other_can_be_so_circles_cannot_form() {
    link(PARENT, OTHER);
    assertThat(code(link(CHILD, RecordId.of("ticket-3")))).isEqualTo("relation.pending");
    assertThat(code(system(new ConfirmLink(SELF, PARENT, OTHER, true))))
        .as("the other asks the same of us at the same time")
        .isEqualTo("relation.pending");
    assertThat(system(new ConfirmLink(SELF, RELATED, OTHER, true))).isNull();
  }

  @Test
  void unlinking_tells_the_other_side_which_tells_nobody_again() {
    system(new ConfirmLink(SELF, CHILD, OTHER, true));
    desk.decide(new UnlinkTickets(SELF, CHILD, OTHER), ANA);
    assertThat(desk.lastEvents()).containsExactly(new LinkRemoved(CHILD, OTHER, true));
    assertThat(desk.draft.owed).containsExactly(new RemoveLink(OTHER, PARENT, SELF));
    assertThat(desk.view().counts().openChildren()).isZero();
    desk.draft.owed.clear();
    system(new ConfirmLink(SELF, RELATED, OTHER, true));
    system(new RemoveLink(SELF, RELATED, OTHER));
    assertThat(desk.lastEvents()).containsExactly(new LinkRemoved(RELATED, OTHER, true));
    system(new RemoveLink(SELF, RELATED, OTHER));
    assertThat(desk.lastEvents()).isEmpty();
    assertThat(desk.draft.owed).isEmpty();
  }

  @Test
  void what_is_not_linked_cannot_be_unlinked_and_the_refusal_says_what_can() {
    system(new ConfirmLink(SELF, RELATED, OTHER, true));
    Refusal refusal = desk.decide(new UnlinkTickets(SELF, CHILD, OTHER), ANA);
    assertThat(code(refusal)).isEqualTo("relation.not-linked");
    assertThat(refusal.possible()).containsExactly("RELATED ticket-2");
  }

  @Test
  void a_link_taken_away_before_its_confirmation_came_back_leaves_nothing() {
    link(RELATED, OTHER);
    system(new RemoveLink(SELF, RELATED, OTHER));
    assertThat(desk.lastEvents())
        .containsExactly(new LinkRefused(RELATED, OTHER, "relation.removed"));
    system(ended("accepted", RELATED, OTHER, true));
    assertThat(desk.lastEvents()).isEmpty();
  }

  @Test
  void a_child_tells_its_parent_when_it_ends_and_when_it_comes_back() {
    system(new ConfirmLink(SELF, PARENT, OTHER, true));
    desk.happen(TicketEvents.moved(ACTIVE, RESOLVED));
    assertThat(desk.draft.owed).isEmpty();
    desk.happen(TicketEvents.moved(RESOLVED, CLOSED));
    desk.happen(TicketEvents.moved(CLOSED, ACTIVE));
    assertThat(desk.draft.owed)
        .containsExactly(new NoteChild(OTHER, SELF, false), new NoteChild(OTHER, SELF, true));
  }

  @Test
  void a_child_that_ended_while_it_waited_for_its_parent_says_so_on_confirmation() {
    link(PARENT, OTHER);
    desk.happen(TicketEvents.moved(ACTIVE, CLOSED));
    desk.draft.owed.clear();
    system(ended("accepted", PARENT, OTHER, true));
    assertThat(desk.draft.owed).containsExactly(new NoteChild(OTHER, SELF, false));
  }

  @Test
  void a_parent_counts_its_open_children_once_whatever_is_carried_twice() {
    system(new ConfirmLink(SELF, CHILD, OTHER, true));
    other(OTHER, CLOSED);
    system(new NoteChild(SELF, OTHER, false));
    assertThat(desk.lastEvents()).containsExactly(new ChildChanged(OTHER, false));
    system(new NoteChild(SELF, OTHER, false));
    assertThat(desk.lastEvents()).isEmpty();
    system(new NoteChild(SELF, OTHER, true));
    assertThat(desk.lastEvents()).as("an older note, come late").isEmpty();
    assertThat(desk.view().counts().openChildren()).isZero();
    system(new NoteChild(SELF, RecordId.of("stranger"), true));
    assertThat(desk.lastEvents()).isEmpty();
  }

  @Test
  void a_note_that_overtakes_the_confirmation_confirms() {
    link(CHILD, OTHER);
    other(OTHER, CLOSED);
    system(new NoteChild(SELF, OTHER, false));
    assertThat(desk.lastEvents()).containsExactly(new LinkConfirmed(CHILD, OTHER, false));
    system(ended("accepted", PARENT, OTHER, true));
    assertThat(desk.lastEvents()).isEmpty();
    assertThat(desk.view().counts().openChildren()).isZero();
  }

  @Test
  void a_parent_that_ends_asks_its_open_children_to_follow_where_the_policy_cascades() {
    system(new ConfirmLink(SELF, CHILD, OTHER, true));
    system(new ConfirmLink(SELF, CHILD, RecordId.of("ticket-3"), false));
    desk.policy(RelationPolicy.builder().cascade("close").build());
    desk.happen(TicketEvents.moved(RESOLVED, CLOSED));
    assertThat(desk.draft.owed).containsExactly(TakeTransition.of(OTHER, "close"));
  }

  @Test
  void without_a_cascade_children_are_left_alone() {
    system(new ConfirmLink(SELF, CHILD, OTHER, true));
    desk.policy(RelationPolicy.builder().allowOpenChildren().build());
    desk.happen(TicketEvents.moved(RESOLVED, CLOSED));
    assertThat(desk.draft.owed).isEmpty();
  }

  @Test
  void a_policy_is_checked_and_rebuilt_equal() {
    assertThatThrownBy(() -> RelationPolicy.builder().links(0).build())
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("relation.links");
    RelationPolicy policy = RelationPolicy.builder().links(3).cascade("close").build();
    assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
  }

  private Refusal link(LinkType type, RecordId other) {
    return desk.decide(new LinkTickets(SELF, type, other), ANA);
  }

  private Refusal system(Command command) {
    return desk.decide(command, Actor.SYSTEM);
  }

  private static String code(Refusal refusal) {
    assertThat(refusal).isNotNull();
    return refusal.code();
  }

  private static NoteFollowUpEnd ended(
      String outcome, LinkType link, RecordId other, boolean open) {
    return new NoteFollowUpEnd(SELF, "duty-1", outcome, link, other, open);
  }

  private void other(RecordId id, StateCategory category) {
    RecordView view = RecordView.empty(desk.view().tenant(), id, "incident", desk.now());
    view = ViewEvolution.evolve(view, happened(TicketEvents.registered()));
    view = ViewEvolution.evolve(view, happened(TicketEvents.moved(ACTIVE, category)));
    desk.answers.others.put(id, view);
  }

  private Happened happened(Event event) {
    return new Happened(event, desk.now(), 1, ActorId.of("ana"), "Test", false);
  }
}
