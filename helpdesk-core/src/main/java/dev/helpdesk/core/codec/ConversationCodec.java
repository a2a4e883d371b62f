package dev.helpdesk.core.codec;

import dev.helpdesk.core.conversation.ConversationPolicy;
import dev.helpdesk.core.conversation.internal.ConversationState;
import java.util.List;

/** How conversation writes its policy and state. */
public final class ConversationCodec {

  private static final Field<ConversationPolicy, Integer> MESSAGE_LENGTH =
      Fields.of("messageLength", ConversationPolicy::messageLength, Codecs.whole(1, 90_000));
  private static final Field<ConversationPolicy, Integer> MESSAGES =
      Fields.of("messages", ConversationPolicy::messages, Codecs.whole(1, 1_000_000));
  private static final Field<ConversationPolicy, Boolean> WRITABLE_AFTER_END =
      Fields.of("writableAfterEnd", ConversationPolicy::writableAfterEnd, Codecs.BOOLEAN);

  /** The section of the policy. */
  public static final ObjectCodec<ConversationPolicy> POLICY =
      ObjectCodec.of(
          List.of(MESSAGE_LENGTH, MESSAGES, WRITABLE_AFTER_END),
          given ->
              ConversationPolicy.builder()
                  .messageLength(given.get(MESSAGE_LENGTH))
                  .messages(given.get(MESSAGES))
                  .writableAfterEnd(given.get(WRITABLE_AFTER_END))
                  .build());

  /** What this room remembers. */
  public static final ObjectCodec<ConversationState> STATE =
      Records.of(
          ConversationState::new,
          Fields.of("publicMessages", ConversationState::publicMessages, Codecs.INT),
          Fields.of("internalNotes", ConversationState::internalNotes, Codecs.INT));

  private ConversationCodec() {}
}
