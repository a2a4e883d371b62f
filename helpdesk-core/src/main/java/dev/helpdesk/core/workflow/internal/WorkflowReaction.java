package dev.helpdesk.core.workflow.internal;

import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.AssignmentRefused;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FieldsProvided;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.workflow.Trigger;
import java.util.Optional;

/** Finds what an event that took effect means to the workflow. */
final class WorkflowReaction extends SomeEvents<Optional<Trigger.On>> {

  private final RecordView record;

  WorkflowReaction(RecordView record) {
    this.record = record;
  }

  @Override
  protected Optional<Trigger.On> otherwise(Event event) {
    return Optional.empty();
  }

  @Override
  public Optional<Trigger.On> assigned(Assigned event) {
    return Optional.of(Trigger.On.ASSIGNED);
  }

  @Override
  public Optional<Trigger.On> assignmentAccepted(AssignmentAccepted event) {
    return Optional.of(Trigger.On.ACCEPTED);
  }

  @Override
  public Optional<Trigger.On> assignmentRefused(AssignmentRefused event) {
    return Optional.of(Trigger.On.REFUSED);
  }

  @Override
  public Optional<Trigger.On> messagePosted(MessagePosted event) {
    return event.side() == Side.REQUESTER && !event.automatic()
        ? Optional.of(Trigger.On.REQUESTER_REPLIED)
        : Optional.empty();
  }

  @Override
  public Optional<Trigger.On> fieldsProvided(FieldsProvided event) {
    return event.side() == Side.REQUESTER
        ? Optional.of(Trigger.On.REQUESTER_REPLIED)
        : Optional.empty();
  }

  @Override
  public Optional<Trigger.On> stateChanged(StateChanged event) {
    // An import follows its source; nothing is to move the ticket away from what that says.
    if (event.corrected() || event.transition().equals(Moves.IMPORT)) {
      return Optional.empty();
    }
    Origin origin = record.origin();
    if (event.from() == null && origin != null && !origin.missing().isEmpty()) {
      return Optional.of(Trigger.On.INFORMATION_MISSING);
    }
    // What happened to the assignment while the ticket stood elsewhere is caught up with.
    if (event.category() == StateCategory.NEW && record.owner().group() != null) {
      return Optional.of(Trigger.On.ASSIGNED);
    }
    // A move that gives the ticket to somebody else is not for who had it to accept.
    boolean accepted = record.owner().accepted() && !event.movesAssignment();
    return accepted ? Optional.of(Trigger.On.ACCEPTED) : Optional.empty();
  }
}
