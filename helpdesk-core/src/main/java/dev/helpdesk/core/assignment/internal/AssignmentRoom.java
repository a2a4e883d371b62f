package dev.helpdesk.core.assignment.internal;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.AssignmentRefused;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.PolicyMigrated;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.hall.Ahead;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.GroupId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives tickets to groups and agents. Stateless, safe for use by several threads. */
public final class AssignmentRoom implements Room<AssignmentState, AssignmentPolicy> {

  /** What gave a ticket back to its group's queue, where a transition did. */
  private static final String RELEASE = "release";

  /** Creates the room. */
  public AssignmentRoom() {}

  @Override
  public AssignmentState initial() {
    return AssignmentState.EMPTY;
  }

  @Override
  public AssignmentState evolve(AssignmentState slice, Happened happened) {
    return happened.event().match(new Evolution(slice));
  }

  @Override
  public @Nullable Refusal decide(
      Command command,
      AssignmentState slice,
      AssignmentPolicy policy,
      Situation situation,
      Draft draft) {
    return command.match(new AssignmentCommands(slice, policy, situation, draft)).orElse(null);
  }

  @Override
  public void react(
      Happened cause,
      AssignmentState slice,
      AssignmentPolicy policy,
      Situation situation,
      Draft draft) {
    if (situation.record().isTicket() && situation.record().isOpen()) {
      cause.event().match(new Reaction(slice, policy, situation, draft)).run();
    }
  }

  private static final class Evolution extends SomeEvents<AssignmentState> {

    private final AssignmentState slice;

    Evolution(AssignmentState slice) {
      this.slice = slice;
    }

    @Override
    protected AssignmentState otherwise(Event event) {
      return slice;
    }

    @Override
    public AssignmentState assigned(Assigned event) {
      return slice.cameTo(event.group(), event.reassigned());
    }

    @Override
    public AssignmentState assignmentRefused(AssignmentRefused event) {
      return slice.refusedBy(event.agent());
    }
  }

  private static final class Reaction extends SomeEvents<Runnable> {

    private final Chooser chooser;
    private final AssignmentState slice;
    private final AssignmentPolicy policy;

    private final Situation situation;
    private final Draft draft;

    Reaction(AssignmentState slice, AssignmentPolicy policy, Situation situation, Draft draft) {
      chooser = new Chooser(slice, policy, situation);
      this.slice = slice;
      this.policy = policy;
      this.situation = situation;
      this.draft = draft;
    }

    @Override
    protected Runnable otherwise(Event event) {
      return () -> {};
    }

    @Override
    public Runnable stateChanged(StateChanged event) {
      return () -> moved(event);
    }

    private void moved(StateChanged event) {
      if (isBeingAssigned()) {
        return;
      }
      if (event.effects().contains(Effect.RELEASE)) {
        release(situation.record().owner());
      } else if (event.effects().contains(Effect.ROUTE_ANEW)
          || (situation.record().owner().group() == null && isToBeRouted(event))) {
        route(chooser.byRulesOrFallback());
      }
    }

    private void release(Owner owner) {
      GroupId group = owner.group();
      if (group != null && owner.agent() != null) {
        draft.add(new Assigned(group, owner.level(), null, RELEASE, List.of(), false, false, null));
      }
    }

    /** A ticket that is about to wait, as it lacks information, is routed when it comes back. */
    private boolean isToBeRouted(StateChanged event) {
      if (draft.waiting().stream().anyMatch(next -> next.match(LEADS_TO_WAITING))) {
        return false;
      }
      boolean back = event.fromCategory() == StateCategory.WAITING || event.reopened();
      return event.category() == StateCategory.NEW
          || (event.category() == StateCategory.ACTIVE && back);
    }

    @Override
    public Runnable classified(Classified event) {
      return () -> classified(situation.record(), event.recategorised());
    }

    private void classified(RecordView ticket, boolean recategorised) {
      if (isBeingAssigned()) {
        return;
      }
      if (ticket.owner().group() == null) {
        boolean moving = draft.waiting().stream().anyMatch(next -> next.match(MOVES));
        boolean waits = ticket.progress().category() == StateCategory.WAITING;
        route(moving || waits ? null : chooser.byRulesOrFallback());
        return;
      }
      if (!recategorised) {
        return;
      }
      Chooser.Route route = chooser.byRules();
      if (route != null && !route.group().id().equals(ticket.owner().group())) {
        route(route);
      }
    }

    @Override
    public Runnable policyMigrated(PolicyMigrated event) {
      return () -> migrated(event.reroute());
    }

    /** By the new rules only when asked for, or when nobody has it. */
    private void migrated(boolean reroute) {
      // Levels that another room has found for the same migration count already.
      Chooser ahead = new Chooser(slice, policy, Ahead.of(situation, draft));
      RecordView ticket = situation.record();
      GroupId group = ticket.owner().group();
      if (group == null) {
        boolean waits = ticket.progress().category() == StateCategory.WAITING;
        route(waits ? null : ahead.byRulesOrFallback());
      } else if (reroute) {
        Chooser.Route route = ahead.byRules();
        route(route == null || route.group().id().equals(group) ? null : route);
      }
    }

    @Override
    public Runnable functionallyEscalated(FunctionallyEscalated event) {
      return () -> escalated(event);
    }

    private void escalated(FunctionallyEscalated event) {
      situation
          .ask(new Question.GroupById(event.toGroup()))
          .map(group -> new Chooser.Route(group, event.skill(), "escalation"))
          .ifPresent(route -> chooser.assign(route, event.reason(), draft));
    }

    private void route(Chooser.@Nullable Route route) {
      if (route != null) {
        chooser.assign(route, null, draft);
      }
    }

    /** What was said for an earlier cause of the same decision stands. */
    private boolean isBeingAssigned() {
      return draft.waiting().stream().anyMatch(event -> event.match(new IsAssignment()));
    }
  }

  private static final SomeEvents<Boolean> MOVES =
      new SomeEvents<>() {
        @Override
        protected Boolean otherwise(Event event) {
          return false;
        }

        @Override
        public Boolean stateChanged(StateChanged event) {
          return true;
        }
      };

  private static final SomeEvents<Boolean> LEADS_TO_WAITING =
      new SomeEvents<>() {
        @Override
        protected Boolean otherwise(Event event) {
          return false;
        }

        @Override
        public Boolean stateChanged(StateChanged event) {
          return event.category() == StateCategory.WAITING;
        }
      };

  private static final class IsAssignment extends SomeEvents<Boolean> {

    @Override
    protected Boolean otherwise(Event event) {
      return false;
    }

    @Override
    public Boolean assigned(Assigned event) {
      return true;
    }

    @Override
    public Boolean functionallyEscalated(FunctionallyEscalated event) {
      return true;
    }
  }
}
