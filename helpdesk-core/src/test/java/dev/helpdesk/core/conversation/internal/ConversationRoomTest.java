package dev.helpdesk.core.conversation.internal;

import static dev.helpdesk.core.event.StateCategory.CLOSED;
import static dev.helpdesk.core.event.StateCategory.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.conversation.ConversationPolicy;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.hall.TicketEvents;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConversationRoomTest {

  private static final Actor RITA = Actor.requester("rita");

  private final RoomHarness<ConversationState, ConversationPolicy> desk =
      new RoomHarness<>(new ConversationRoom(), Policy.defaults().conversation())
          .happen(TicketEvents.registered(), TicketEvents.first());

  @Test
  void what_a_requester_writes_is_public_even_if_asked_to_be_internal() {
    assertThat(desk.decide(post(Audience.INTERNAL, "Help!"), RITA)).isNull();
    MessagePosted posted = (MessagePosted) desk.lastEvents().get(0);
    assertThat(posted.audience()).isEqualTo(Audience.PUBLIC);
    assertThat(posted.side()).isEqualTo(Side.REQUESTER);
    assertThat(posted.number()).isEqualTo(1);
    assertThat(posted.length()).isEqualTo(5);
    assertThat(desk.draft.texts.get(posted.key()).audience()).isEqualTo(Audience.PUBLIC);
    assertThat(desk.draft.texts.get(posted.key()).subjects()).containsExactly(ActorId.of("rita"));
  }

  @Test
  void an_agent_speaks_for_the_desk_and_may_leave_internal_notes() {
    desk.decide(post(Audience.PUBLIC, "Hello"), Actor.agent("ana"));
    desk.decide(post(Audience.INTERNAL, "Note"), Actor.agent("ana"));
    MessagePosted note = (MessagePosted) desk.lastEvents().get(0);
    assertThat(note.side()).isEqualTo(Side.DESK);
    assertThat(note.audience()).isEqualTo(Audience.INTERNAL);
    assertThat(note.number()).isEqualTo(2);
    assertThat(desk.slice()).isEqualTo(new ConversationState(1, 1));
  }

  @Test
  void an_administrator_speaks_for_the_desk_and_the_engine_for_itself() {
    desk.decide(post(Audience.PUBLIC, "Hello"), Actor.administrator("ada"));
    assertThat(((MessagePosted) desk.lastEvents().get(0)).side()).isEqualTo(Side.DESK);
    desk.decide(post(Audience.PUBLIC, "Hello"), Actor.SYSTEM);
    assertThat(((MessagePosted) desk.lastEvents().get(0)).side()).isEqualTo(Side.SYSTEM);
  }

  @Test
  void another_requester_is_refused() {
    refuses("conversation.not-allowed", "actor", post(Audience.PUBLIC, "x"), other());
    refuses("conversation.not-allowed", "actor", post(Audience.PUBLIC, "x"), Actor.contact("c"));
  }

  @Test
  void a_text_that_is_blank_too_long_or_not_storable_is_refused_by_name() {
    desk.policy(ConversationPolicy.builder().messageLength(3).build());
    refuses("value.blank", "text", post(Audience.PUBLIC, " \n"), RITA);
    refuses("value.too-long", "text", post(Audience.PUBLIC, "four"), RITA);
    refuses("value.malformed", "text", post(Audience.PUBLIC, "\uD800"), RITA);
    refuses("value.malformed", "text", post(Audience.PUBLIC, "a\u0000"), RITA);
  }

  @Test
  void a_message_to_a_closed_ticket_is_kept_unless_the_policy_says_otherwise() {
    desk.happen(TicketEvents.moved(RESOLVED, CLOSED));
    assertThat(desk.decide(post(Audience.PUBLIC, "Again!"), RITA)).isNull();
    desk.policy(ConversationPolicy.builder().writableAfterEnd(false).build());
    refuses("conversation.ended", "record", post(Audience.PUBLIC, "Again!"), RITA);
  }

  @Test
  void a_ticket_holds_as_many_messages_as_the_policy_allows() {
    desk.policy(ConversationPolicy.builder().messages(1).build());
    assertThat(desk.decide(post(Audience.PUBLIC, "one"), RITA)).isNull();
    refuses("conversation.full", "record", post(Audience.PUBLIC, "two"), RITA);
  }

  @Test
  void nothing_can_be_said_on_what_is_no_ticket() {
    RoomHarness<ConversationState, ConversationPolicy> empty =
        new RoomHarness<>(new ConversationRoom(), Policy.defaults().conversation());
    Refusal refusal = empty.decide(post(Audience.PUBLIC, "x"), RITA);
    assertThat(refusal).extracting(Refusal::code).isEqualTo("conversation.no-ticket");
  }

  @Test
  void a_policy_rebuilt_from_itself_is_equal() {
    ConversationPolicy policy =
        ConversationPolicy.builder().messageLength(7).messages(8).writableAfterEnd(false).build();
    assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
  }

  private void refuses(String code, String field, PostMessage command, Actor by) {
    Refusal refusal = desk.decide(command, by);
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.field()).isEqualTo(field);
  }

  private static Actor other() {
    return Actor.requester("roger");
  }

  private static PostMessage post(Audience audience, String text) {
    return new PostMessage(RecordId.of("ticket-1"), audience, text, false);
  }
}
