package dev.helpdesk.core.hall;

import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.AssignmentRefused;
import dev.helpdesk.core.event.ChildChanged;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.EscalationDecided;
import dev.helpdesk.core.event.EscalationEnded;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FieldsProvided;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.event.LinkConfirmed;
import dev.helpdesk.core.event.LinkRemoved;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.PolicyMigrated;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.view.Counts;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.core.view.Progress;
import dev.helpdesk.core.view.Rank;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.TextKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the view of a record from its events. */
public final class ViewEvolution {

  private ViewEvolution() {}

  /** Returns the view after an event. */
  public static RecordView evolve(RecordView view, Happened happened) {
    RecordView next = view.next(happened.at());
    return happened.event().match(new Step(next, happened.at()));
  }

  /** How the text is called that is the solution of a ticket; the engine adds a number. */
  private static final String SOLUTION = "solution";

  private static final class Step extends SomeEvents<RecordView> {

    private final RecordView view;
    private final Instant at;

    Step(RecordView view, Instant at) {
      this.view = view;
      this.at = at;
    }

    @Override
    protected RecordView otherwise(Event event) {
      return view;
    }

    @Override
    public RecordView registered(Registered event) {
      return view.with(
          new Origin(
              event.folio(),
              event.requester(),
              event.organisation(),
              event.channel(),
              event.automatic(),
              event.affected(),
              event.fields(),
              event.missing(),
              event.policyVersion(),
              event.openedAt(),
              at));
    }

    @Override
    public RecordView fieldsProvided(FieldsProvided event) {
      Origin origin = view.origin();
      return origin == null ? view : view.with(origin.provided(event.fields(), event.missing()));
    }

    /** The ticket did not move, so that it stands there since when it came there. */
    @Override
    public RecordView policyMigrated(PolicyMigrated event) {
      Origin origin = view.origin();
      Progress before = view.progress();
      RecordView named =
          view.with(
              new Progress(
                  event.state(),
                  event.category(),
                  before.since(),
                  event.reason(),
                  before.resolvedAt(),
                  before.endedAt(),
                  before.solution()));
      return origin == null ? named : named.with(origin.onPolicy(event.to()));
    }

    @Override
    public RecordView stateChanged(StateChanged event) {
      Progress before = view.progress();
      boolean resolved = event.category() == StateCategory.RESOLVED;
      boolean ended =
          event.category() == StateCategory.CLOSED || event.category() == StateCategory.CANCELLED;
      RecordView moved =
          view.with(
              new Progress(
                  event.to(),
                  event.category(),
                  at,
                  event.reason(),
                  resolved && before.category() != StateCategory.RESOLVED
                      ? at
                      : before.resolvedAt(),
                  ended ? at : before.endedAt(),
                  solution(before, event)));
      return event.reopened() ? moved.with(moved.counts().reopened()) : moved;
    }

    /** A solution holds until the ticket is opened again. */
    private static @Nullable TextKey solution(Progress before, StateChanged event) {
      TextKey text = event.text();
      if (event.reopened()) {
        return null;
      }
      return text != null && text.value().startsWith(SOLUTION) ? text : before.solution();
    }

    @Override
    public RecordView classified(Classified event) {
      Counts counts = view.counts();
      return supplied(event)
          .with(
              new Rank(
                  event.category(),
                  event.impact(),
                  event.urgency(),
                  event.priority(),
                  event.weight()))
          .with(event.recategorised() ? counts.wasRecategorised() : counts);
    }

    /** What somebody at the desk sets is missing no more; what follows from defaults still is. */
    private RecordView supplied(Classified event) {
      Origin origin = view.origin();
      if (origin == null || origin.missing().isEmpty() || !event.cause().isOfDesk()) {
        return view;
      }
      List<String> missing = new ArrayList<>(origin.missing());
      missing.removeIf(field -> field.equals("category") && event.category() != null);
      missing.removeAll(List.of("impact", "urgency"));
      return view.with(origin.missing(missing));
    }

    @Override
    public RecordView assigned(Assigned event) {
      Counts counts = view.counts();
      return view.with(new Owner(event.group(), event.level(), event.agent(), false, at))
          .with(event.reassigned() ? counts.reassigned(event.returned()) : counts);
    }

    @Override
    public RecordView assignmentAccepted(AssignmentAccepted event) {
      Owner owner = view.owner();
      return view.with(new Owner(owner.group(), owner.level(), event.agent(), true, at));
    }

    @Override
    public RecordView assignmentRefused(AssignmentRefused event) {
      Owner owner = view.owner();
      return view.with(new Owner(owner.group(), owner.level(), null, false, at));
    }

    @Override
    public RecordView functionallyEscalated(FunctionallyEscalated event) {
      return view.with(view.counts().functionallyEscalated());
    }

    @Override
    public RecordView hierarchicallyEscalated(HierarchicallyEscalated event) {
      Counts counts = view.counts();
      // An older one that climbs a level is no further one.
      if (event.number() <= counts.hierarchical()) {
        return view;
      }
      Counts escalated = counts.hierarchicallyEscalated(event.number());
      return view.with(escalated.withPendingEscalations(counts.pendingEscalations() + 1));
    }

    @Override
    public RecordView escalationDecided(EscalationDecided event) {
      return pending(-1);
    }

    @Override
    public RecordView escalationEnded(EscalationEnded event) {
      // One for which nobody could be asked never waited.
      return event.number() > view.counts().hierarchical() ? view : pending(-1);
    }

    private RecordView pending(int more) {
      Counts counts = view.counts();
      int pending = Math.max(0, counts.pendingEscalations() + more);
      return view.with(counts.withPendingEscalations(pending));
    }

    @Override
    public RecordView linkConfirmed(LinkConfirmed event) {
      return event.link() == LinkType.CHILD && event.open() ? children(1) : view;
    }

    @Override
    public RecordView childChanged(ChildChanged event) {
      return children(event.open() ? 1 : -1);
    }

    @Override
    public RecordView linkRemoved(LinkRemoved event) {
      return event.wasOpen() && event.link() == LinkType.CHILD ? children(-1) : view;
    }

    private RecordView children(int more) {
      Counts counts = view.counts();
      return view.with(counts.withOpenChildren(Math.max(0, counts.openChildren() + more)));
    }

    @Override
    public RecordView messagePosted(MessagePosted event) {
      return view.with(view.counts().posted());
    }
  }
}
