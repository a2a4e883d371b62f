package dev.helpdesk.core.workflow;

import dev.helpdesk.core.view.RecordView;

/** What has to hold for a transition to be possible. */
public enum Guard {
  /** No child of the ticket is open. */
  NO_OPEN_CHILDREN("no child is open") {
    @Override
    public boolean holds(RecordView record) {
      return record.counts().openChildren() == 0;
    }
  },
  /** A group has the ticket. */
  ASSIGNED("a group has the ticket") {
    @Override
    public boolean holds(RecordView record) {
      return record.owner().group() != null;
    }
  };

  private final String condition;

  Guard(String condition) {
    this.condition = condition;
  }

  /** Tells whether it holds for a record. */
  public abstract boolean holds(RecordView record);

  /** Returns what has to hold, as the rest of the sentence "possible when …". */
  public String condition() {
    return condition;
  }
}
