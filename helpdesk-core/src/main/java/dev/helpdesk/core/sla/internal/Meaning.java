package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.UpdateNoted;
import dev.helpdesk.core.sla.Occurrence;
import dev.helpdesk.model.Audience;
import java.util.Optional;

/** What an event means to conditions; empty for those that no condition can wait for. */
final class Meaning extends SomeEvents<Optional<Occurrence>> {

  private static final Meaning OF_ALL = new Meaning();

  private Meaning() {}

  static Optional<Occurrence> of(Event event) {
    return event.match(OF_ALL);
  }

  @Override
  protected Optional<Occurrence> otherwise(Event event) {
    return Optional.empty();
  }

  @Override
  public Optional<Occurrence> stateChanged(StateChanged event) {
    return Optional.of(Occurrence.STATE_ENTERED);
  }

  @Override
  public Optional<Occurrence> messagePosted(MessagePosted event) {
    if (event.automatic() || event.side() == Side.SYSTEM) {
      return Optional.empty();
    }
    if (event.side() == Side.REQUESTER) {
      return Optional.of(Occurrence.REQUESTER_WROTE);
    }
    boolean note = event.audience() == Audience.INTERNAL;
    return Optional.of(note ? Occurrence.NOTE_ADDED : Occurrence.DESK_REPLIED);
  }

  @Override
  public Optional<Occurrence> assigned(Assigned event) {
    return Optional.of(Occurrence.ASSIGNED);
  }

  @Override
  public Optional<Occurrence> assignmentAccepted(AssignmentAccepted event) {
    return Optional.of(Occurrence.ACCEPTED);
  }

  @Override
  public Optional<Occurrence> functionallyEscalated(FunctionallyEscalated event) {
    return Optional.of(Occurrence.ESCALATED);
  }

  @Override
  public Optional<Occurrence> hierarchicallyEscalated(HierarchicallyEscalated event) {
    return Optional.of(Occurrence.ESCALATED);
  }

  @Override
  public Optional<Occurrence> classified(Classified event) {
    // By a migration nobody judged the ticket anew; clocks follow the migration itself.
    return event.cause() == ClassificationCause.MIGRATED
        ? Optional.empty()
        : Optional.of(Occurrence.CLASSIFIED);
  }

  @Override
  public Optional<Occurrence> updateNoted(UpdateNoted event) {
    return Optional.of(Occurrence.UPDATE_NOTED);
  }
}
