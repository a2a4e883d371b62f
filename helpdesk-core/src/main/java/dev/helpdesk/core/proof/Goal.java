package dev.helpdesk.core.proof;

import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.ActorId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The level that tickets are to get to.
 *
 * @param hierarchical whether it is one of the escalation directory, or else a support level
 * @param level the level
 */
record Goal(boolean hierarchical, int level) {

  /** Follows one ticket; asked after each of its instants. */
  final class Watch extends SomeEvents<Boolean> {

    private final Set<ActorId> askedBelow = new HashSet<>();
    private boolean askedTheSame;

    /** Tells whether the ticket got there by what happened at one instant. */
    boolean isReached(RecordView ticket, List<Happened> news) {
      if (!hierarchical) {
        return ticket.owner().group() != null && ticket.owner().level() >= level;
      }
      boolean reached = false;
      for (Happened happened : news) {
        reached |= happened.event().match(this);
      }
      return reached;
    }

    /** Tells whether the level was asked, though only of those who had been asked before. */
    boolean isAskedTheSame() {
      return askedTheSame;
    }

    @Override
    protected Boolean otherwise(Event event) {
      return false;
    }

    @Override
    public Boolean hierarchicallyEscalated(HierarchicallyEscalated event) {
      if (event.level() < level) {
        askedBelow.add(event.contact());
        return false;
      }
      boolean known = askedBelow.contains(event.contact());
      askedTheSame |= known;
      return !known;
    }
  }

  Watch watch() {
    return new Watch();
  }
}
