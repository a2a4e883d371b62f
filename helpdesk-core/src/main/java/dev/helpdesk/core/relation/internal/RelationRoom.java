package dev.helpdesk.core.relation.internal;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.ConfirmLink;
import dev.helpdesk.core.command.NoteChild;
import dev.helpdesk.core.command.RemoveLink;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.event.ChildChanged;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.LinkAsked;
import dev.helpdesk.core.event.LinkConfirmed;
import dev.helpdesk.core.event.LinkRefused;
import dev.helpdesk.core.event.LinkRemoved;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.hall.Describing;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.relation.Link;
import dev.helpdesk.core.relation.ParentClosing;
import dev.helpdesk.core.relation.RelationPolicy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.AttributeValue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the links of a ticket, and tells its parent when it ends or comes back. Stateless, safe for
 * use by several threads.
 *
 * <p>A link stands on both sides. The side that asks writes {@link LinkAsked} and owes the other a
 * confirmation; the other decides by its own policy; the answer comes back by the end of the
 * follow-up. Families are one generation deep (see {@link LinkRules}), which forbids circles.
 */
public final class RelationRoom implements Room<RelationState, RelationPolicy> {

  /** Creates the room. */
  public RelationRoom() {}

  @Override
  public RelationState initial() {
    return RelationState.EMPTY;
  }

  @Override
  public RelationState evolve(RelationState slice, Happened happened) {
    return happened.event().match(new Evolving(slice));
  }

  @Override
  public @Nullable Refusal decide(
      Command command,
      RelationState slice,
      RelationPolicy policy,
      Situation situation,
      Draft draft) {
    return command.match(new LinkDecisions(slice, policy, situation, draft)).orElse(null);
  }

  @Override
  public void react(
      Happened cause,
      RelationState slice,
      RelationPolicy policy,
      Situation situation,
      Draft draft) {
    cause.event().match(new Owing(cause, slice, policy, situation, draft));
  }

  @Override
  public void describe(
      RelationState slice, RelationPolicy policy, Situation situation, Describing out) {
    for (Link link : slice.links()) {
      if (link.type() == LinkType.PARENT) {
        out.set("parent", AttributeValue.of(link.other().value()));
      }
    }
    if (!slice.links().isEmpty()) {
      out.set(
          "linked",
          AttributeValue.of(
              slice.links().stream().map(link -> link.other().value()).distinct().toList()));
    }
  }

  private static boolean isEnd(@Nullable StateCategory category) {
    return category == StateCategory.CLOSED || category == StateCategory.CANCELLED;
  }

  private static final class Evolving extends SomeEvents<RelationState> {

    private final RelationState slice;

    Evolving(RelationState slice) {
      this.slice = slice;
    }

    @Override
    protected RelationState otherwise(Event event) {
      return slice;
    }

    @Override
    public RelationState stateChanged(StateChanged event) {
      return slice.ended(isEnd(event.category()));
    }

    @Override
    public RelationState linkAsked(LinkAsked event) {
      return slice.asked(event.link(), event.other());
    }

    @Override
    public RelationState linkConfirmed(LinkConfirmed event) {
      return slice.confirmed(event.link(), event.other(), event.open());
    }

    @Override
    public RelationState linkRefused(LinkRefused event) {
      return slice.refused(event.link(), event.other());
    }

    @Override
    public RelationState linkRemoved(LinkRemoved event) {
      return slice.removed(event.link(), event.other());
    }

    @Override
    public RelationState childChanged(ChildChanged event) {
      return slice.child(event.child(), event.open());
    }
  }

  /** What this record owes others for what happened to it. */
  private static final class Owing extends SomeEvents<Boolean> {

    private final Happened cause;
    private final RelationState slice;
    private final RelationPolicy policy;
    private final RecordId self;
    private final Draft draft;

    Owing(
        Happened cause,
        RelationState slice,
        RelationPolicy policy,
        Situation situation,
        Draft draft) {
      this.cause = cause;
      this.slice = slice;
      this.policy = policy;
      this.self = situation.record().id();
      this.draft = draft;
    }

    @Override
    protected Boolean otherwise(Event event) {
      return false;
    }

    @Override
    public Boolean linkAsked(LinkAsked event) {
      LinkType inverse = LinkTypes.inverse(event.link());
      draft.owe(new ConfirmLink(event.other(), inverse, self, !slice.ended()));
      return true;
    }

    /** The other side was told how this one stood when it asked; that may have changed since. */
    @Override
    public Boolean linkConfirmed(LinkConfirmed event) {
      boolean asked = !cause.command().equals("ConfirmLink");
      if (asked && event.link() == LinkType.PARENT) {
        draft.owe(new NoteChild(event.other(), self, !slice.ended()));
      }
      return true;
    }

    /** Only the side where somebody took the link away tells the other. */
    @Override
    public Boolean linkRemoved(LinkRemoved event) {
      if (cause.command().equals("UnlinkTickets")) {
        draft.owe(new RemoveLink(event.other(), LinkTypes.inverse(event.link()), self));
      }
      return true;
    }

    @Override
    public Boolean stateChanged(StateChanged event) {
      boolean ended = isEnd(event.category());
      if (event.from() == null || ended == isEnd(event.fromCategory())) {
        return false;
      }
      for (Link link : slice.links()) {
        if (link.type() == LinkType.PARENT) {
          draft.owe(new NoteChild(link.other(), self, !ended));
        } else if (ended && link.type() == LinkType.CHILD && link.open()) {
          cascade(link.other());
        }
      }
      return true;
    }

    private void cascade(RecordId child) {
      if (policy.onParentClosed() == ParentClosing.CASCADE && policy.cascade() != null) {
        draft.owe(TakeTransition.of(child, policy.cascade()));
      }
    }
  }
}
