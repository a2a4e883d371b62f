package dev.helpdesk.core.conversation.internal;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.conversation.ConversationPolicy;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.hall.Describing;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.store.AttributeValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds messages to the conversation of a ticket. Stateless, safe for use by several threads. */
public final class ConversationRoom implements Room<ConversationState, ConversationPolicy> {

  /** Creates the room. */
  public ConversationRoom() {}

  @Override
  public ConversationState initial() {
    return ConversationState.EMPTY;
  }

  @Override
  public ConversationState evolve(ConversationState slice, Happened happened) {
    return happened.event().match(new Counting(slice));
  }

  @Override
  public @Nullable Refusal decide(
      Command command,
      ConversationState slice,
      ConversationPolicy policy,
      Situation situation,
      Draft draft) {
    return command.match(new Deciding(policy, situation, draft)).orElse(null);
  }

  @Override
  public void describe(
      ConversationState slice, ConversationPolicy policy, Situation situation, Describing out) {
    if (situation.record().isTicket()) {
      out.set("publicMessages", AttributeValue.of(slice.publicMessages()));
    }
  }

  /** Who speaks decides the side; for a requester also who may read it. */
  private static @Nullable Side sideOf(Actor actor, RecordView record) {
    return switch (actor.role()) {
      case REQUESTER -> actor.id().equals(record.registered().requester()) ? Side.REQUESTER : null;
      case AGENT, ADMINISTRATOR -> Side.DESK;
      case SYSTEM -> Side.SYSTEM;
      case CONTACT -> null;
    };
  }

  private static final class Counting extends SomeEvents<ConversationState> {

    private final ConversationState slice;

    Counting(ConversationState slice) {
      this.slice = slice;
    }

    @Override
    protected ConversationState otherwise(Event event) {
      return slice;
    }

    @Override
    public ConversationState messagePosted(MessagePosted event) {
      return event.audience() == Audience.PUBLIC
          ? new ConversationState(slice.publicMessages() + 1, slice.internalNotes())
          : new ConversationState(slice.publicMessages(), slice.internalNotes() + 1);
    }
  }

  private static final class Deciding extends SomeCommands<Optional<Refusal>> {

    private final ConversationPolicy policy;
    private final Situation situation;
    private final Draft draft;

    Deciding(ConversationPolicy policy, Situation situation, Draft draft) {
      this.policy = policy;
      this.situation = situation;
      this.draft = draft;
    }

    @Override
    protected Optional<Refusal> otherwise(Command command) {
      return Optional.empty();
    }

    @Override
    public Optional<Refusal> postMessage(PostMessage command) {
      return Optional.ofNullable(decide(command));
    }

    private @Nullable Refusal decide(PostMessage command) {
      RecordView record = situation.record();
      if (!record.isTicket()) {
        return Refusal.of("conversation.no-ticket", "record", "a registered ticket");
      }
      Actor actor = situation.actor();
      Side side = sideOf(actor, record);
      if (side == null) {
        return Refusal.of(
            "conversation.not-allowed", "actor", "the ticket's requester or somebody of the desk");
      }
      Refusal refusal = refuse(command, record);
      if (refusal != null) {
        return refusal;
      }
      Audience audience = side == Side.REQUESTER ? Audience.PUBLIC : command.audience();
      String text = command.text();
      TextKey key = draft.text("message", audience, List.of(actor.id()), text);
      draft.add(
          new MessagePosted(
              record.counts().messages() + 1,
              key,
              audience,
              side,
              actor.id(),
              text.length(),
              command.automatic()));
      return null;
    }

    private @Nullable Refusal refuse(PostMessage command, RecordView record) {
      String text = command.text();
      int limit = Math.min(situation.limits().textLength(), policy.messageLength());
      if (text.isBlank()) {
        return Refusal.blank("text");
      }
      if (text.length() > limit) {
        return Refusal.tooLong("text", limit, text.length());
      }
      if (!Check.isStorable(text)) {
        return Refusal.of("value.malformed", "text", "well-formed Unicode without U+0000");
      }
      if (record.isEnded() && !policy.writableAfterEnd()) {
        return Refusal.of("conversation.ended", "record", "a ticket that has not ended");
      }
      int messages = record.counts().messages();
      return messages < policy.messages()
          ? null
          : Refusal.of(
              "conversation.full",
              "record",
              "a ticket of at most " + policy.messages() + " messages, not " + messages);
    }
  }
}
