package dev.helpdesk.core.workflow;

import dev.helpdesk.core.view.RecordView;
import java.util.function.Function;
import java.util.function.Predicate;

/** The vocabulary of what has to hold for a transition to be possible. */
public enum Guard implements AnyGuard {
  /** No child of the ticket is open. */
  NO_OPEN_CHILDREN("no child is open", record -> record.counts().openChildren() == 0),
  /** A group has the ticket. */
  ASSIGNED("a group has the ticket", record -> record.owner().group() != null),
  /** An agent has the ticket. */
  HAS_AGENT("an agent has the ticket", record -> record.owner().agent() != null),
  /** No agent has the ticket: it waits in a queue, or nobody has it. */
  NO_AGENT("no agent has the ticket", record -> record.owner().agent() == null),
  /** The agent who has the ticket took it on. */
  ACCEPTED("the agent took it on", record -> record.owner().accepted()),
  /** The ticket has a priority. */
  CLASSIFIED("it has a priority", record -> record.rank().priority() != null),
  /** No field that the kind requires is missing. */
  INFORMATION_COMPLETE(
      "no required field is missing",
      record -> record.origin() != null && record.origin().missing().isEmpty()),
  /** No escalation waits for a decision. */
  NO_PENDING_ESCALATION(
      "no escalation waits for a decision", record -> record.counts().pendingEscalations() == 0),
  /** A solution was given since the ticket was last opened. */
  HAS_SOLUTION("a solution was given", record -> record.progress().solution() != null),
  /** The ticket was resolved before. */
  RESOLVED_BEFORE("it was resolved before", record -> record.progress().resolvedAt() != null),
  /** The ticket was reopened before. */
  REOPENED_BEFORE("it was reopened before", record -> record.counts().reopens() > 0),
  /** The ticket was never reopened. */
  NOT_REOPENED_BEFORE("it was never reopened", record -> record.counts().reopens() == 0);

  private final String condition;
  private final Predicate<RecordView> rule;

  Guard(String condition, Predicate<RecordView> rule) {
    this.condition = condition;
    this.rule = rule;
  }

  /** Tells whether it holds for a record. */
  public boolean holds(RecordView record) {
    return rule.test(record);
  }

  /** Returns what has to hold, as the rest of the sentence "taken when …". */
  public String condition() {
    return condition;
  }

  /** Tells whether the two never hold together. */
  public boolean contradicts(Guard other) {
    return excludes(other) || other.excludes(this);
  }

  private boolean excludes(Guard other) {
    return switch (this) {
      case NO_AGENT -> other == HAS_AGENT || other == ACCEPTED;
      case NOT_REOPENED_BEFORE -> other == REOPENED_BEFORE;
      default -> false;
    };
  }

  @Override
  public <R> R match(Function<Guard, R> ofVocabulary, Function<NamedGuard, R> ofHost) {
    return ofVocabulary.apply(this);
  }
}
