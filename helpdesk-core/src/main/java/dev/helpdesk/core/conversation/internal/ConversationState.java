package dev.helpdesk.core.conversation.internal;

/**
 * What the conversation remembers of itself.
 *
 * @param publicMessages messages that the requester may read; told apart so that nothing a
 *     requester sees counts internal notes
 * @param internalNotes messages that only the desk may read
 */
public record ConversationState(int publicMessages, int internalNotes) {

  /** Nothing was said yet. */
  public static final ConversationState EMPTY = new ConversationState(0, 0);
}
