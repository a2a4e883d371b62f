package dev.helpdesk.core.workflow.internal;

import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.AssignmentRefused;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.workflow.Trigger;
import java.util.List;

/** Finds what an event that took effect means to the workflow, most telling first. */
final class WorkflowReaction extends SomeEvents<List<Trigger.On>> {

  private final RecordView record;

  WorkflowReaction(RecordView record) {
    this.record = record;
  }

  @Override
  protected List<Trigger.On> otherwise(Event event) {
    return List.of();
  }

  @Override
  public List<Trigger.On> assigned(Assigned event) {
    return List.of(Trigger.On.ASSIGNED);
  }

  @Override
  public List<Trigger.On> assignmentAccepted(AssignmentAccepted event) {
    return List.of(Trigger.On.ACCEPTED);
  }

  @Override
  public List<Trigger.On> assignmentRefused(AssignmentRefused event) {
    return List.of(Trigger.On.REFUSED);
  }

  @Override
  public List<Trigger.On> messagePosted(MessagePosted event) {
    return event.side() == Side.REQUESTER && !event.automatic()
        ? List.of(Trigger.On.REQUESTER_REPLIED)
        : List.of();
  }

  @Override
  public List<Trigger.On> stateChanged(StateChanged event) {
    // An import follows its source; nothing is to move the ticket away from what that says.
    if (event.corrected() || event.transition().equals(Moves.IMPORT)) {
      return List.of();
    }
    Origin origin = record.origin();
    if (event.from() == null && origin != null && !origin.missing().isEmpty()) {
      return List.of(Trigger.On.INFORMATION_MISSING);
    }
    // What happened to the assignment while the ticket stood elsewhere is caught up with.
    if (event.category() == StateCategory.NEW && record.owner().group() != null) {
      return List.of(Trigger.On.ASSIGNED);
    }
    return record.owner().accepted() ? List.of(Trigger.On.ACCEPTED) : List.of();
  }
}
