package dev.helpdesk.core.conversation;

import dev.helpdesk.model.Check;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bounds and switches of the conversation of a ticket. Immutable, equal by value.
 *
 * <p>Who may read a message is not for a policy to say: what a requester writes is public, and an
 * internal note stays internal.
 */
public final class ConversationPolicy {

  private final int messageLength;
  private final int messages;
  private final boolean writableAfterEnd;

  private ConversationPolicy(Builder builder) {
    messageLength = Check.between(builder.messageLength, 1, 90_000, "conversation.messageLength");
    messages = Check.between(builder.messages, 1, 1_000_000, "conversation.messages");
    writableAfterEnd = builder.writableAfterEnd;
  }

  /** Starts with 10,000 messages of 65,536 characters, which may come after the end. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this policy. */
  public Builder toBuilder() {
    return builder()
        .messageLength(messageLength)
        .messages(messages)
        .writableAfterEnd(writableAfterEnd);
  }

  /** Returns how many characters a message may have; the engine's own limit holds beside it. */
  public int messageLength() {
    return messageLength;
  }

  /** Returns how many messages a ticket may have. */
  public int messages() {
    return messages;
  }

  /** Tells whether a message to a closed or cancelled ticket is stored rather than refused. */
  public boolean writableAfterEnd() {
    return writableAfterEnd;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConversationPolicy that
        && messageLength == that.messageLength
        && messages == that.messages
        && writableAfterEnd == that.writableAfterEnd;
  }

  @Override
  public int hashCode() {
    return Objects.hash(messageLength, messages, writableAfterEnd);
  }

  @Override
  public String toString() {
    return "ConversationPolicy[messageLength="
        + messageLength
        + ", messages="
        + messages
        + ", writableAfterEnd="
        + writableAfterEnd
        + "]";
  }

  /** Gathers a policy. Not thread-safe. */
  public static final class Builder {

    private int messageLength = 65_536;
    private int messages = 10_000;
    private boolean writableAfterEnd = true;

    private Builder() {}

    /** Sets how many characters a message may have, 1 to 90,000; 65,536 by default. */
    public Builder messageLength(int characters) {
      messageLength = characters;
      return this;
    }

    /** Sets how many messages a ticket may have, 1 to 1,000,000; 10,000 by default. */
    public Builder messages(int count) {
      messages = count;
      return this;
    }

    /** Sets whether a message to an ended ticket is stored; it is by default. */
    public Builder writableAfterEnd(boolean writable) {
      writableAfterEnd = writable;
      return this;
    }

    /**
     * Builds the policy.
     *
     * @throws dev.helpdesk.model.InvalidValueException when a bound is out of range
     */
    public ConversationPolicy build() {
      return new ConversationPolicy(this);
    }
  }
}
