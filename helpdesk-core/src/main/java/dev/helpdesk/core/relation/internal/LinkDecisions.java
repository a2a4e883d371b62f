package dev.helpdesk.core.relation.internal;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.ConfirmLink;
import dev.helpdesk.core.command.LinkTickets;
import dev.helpdesk.core.command.NoteChild;
import dev.helpdesk.core.command.NoteFollowUpEnd;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.RemoveLink;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.command.UnlinkTickets;
import dev.helpdesk.core.event.ChildChanged;
import dev.helpdesk.core.event.LinkAsked;
import dev.helpdesk.core.event.LinkConfirmed;
import dev.helpdesk.core.event.LinkRefused;
import dev.helpdesk.core.event.LinkRemoved;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.relation.Link;
import dev.helpdesk.core.relation.RelationPolicy;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.RecordId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the commands about links, whether somebody gave them or another record owed them. */
final class LinkDecisions extends SomeCommands<Optional<Refusal>> {

  private static final String ACCEPTED = "accepted";

  private final RelationState slice;
  private final RelationPolicy policy;
  private final Situation situation;
  private final Draft draft;

  LinkDecisions(RelationState slice, RelationPolicy policy, Situation situation, Draft draft) {
    this.slice = slice;
    this.policy = policy;
    this.situation = situation;
    this.draft = draft;
  }

  @Override
  protected Optional<Refusal> otherwise(Command command) {
    return Optional.empty();
  }

  @Override
  public Optional<Refusal> linkTickets(LinkTickets command) {
    return Optional.ofNullable(decide(command));
  }

  private @Nullable Refusal decide(LinkTickets command) {
    if (slice.link(command.link(), command.other()) != null) {
      return Refusal.of("relation.already-linked", "other", "a ticket not yet linked like that");
    }
    if (slice.askedOf(command.other()) != null) {
      return Refusal.of("relation.pending", "other", "a ticket that has answered what was asked");
    }
    Refusal refusal =
        new LinkRules(slice, policy, situation).refuse(command.link(), command.other());
    if (refusal != null) {
      return refusal;
    }
    if (situation
        .ask(new Question.OtherRecord(command.other()))
        .map(RecordView::origin)
        .filter(this::mayKnow)
        .isEmpty()) {
      return Refusal.of("relation.other-unknown", "other", "a known ticket");
    }
    draft.add(new LinkAsked(command.link(), command.other()));
    return null;
  }

  @Override
  public Optional<Refusal> registerTicket(RegisterTicket command) {
    RecordId origin = command.followUpOf();
    return origin == null ? Optional.empty() : Optional.ofNullable(follow(origin));
  }

  /** Who asks for help follows up their own tickets only, and hears of no others. */
  private @Nullable Refusal follow(RecordId origin) {
    Refusal refusal = new LinkRules(slice, policy, situation).refuse(LinkType.FOLLOW_UP_OF, origin);
    if (refusal != null) {
      return Refusal.of(refusal.code(), "followUpOf", refusal.expected());
    }
    boolean known =
        situation
            .ask(new Question.OtherRecord(origin))
            .map(RecordView::origin)
            .filter(this::mayKnow)
            .isPresent();
    if (!known) {
      return Refusal.of("relation.other-unknown", "followUpOf", "a known ticket");
    }
    draft.add(new LinkAsked(LinkType.FOLLOW_UP_OF, origin));
    return null;
  }

  @Override
  public Optional<Refusal> confirmLink(ConfirmLink command) {
    return Optional.ofNullable(decide(command));
  }

  private @Nullable Refusal decide(ConfirmLink command) {
    if (slice.link(command.link(), command.asking()) != null) {
      return null;
    }
    Refusal refusal =
        situation.record().isTicket()
            ? new LinkRules(slice, policy, situation).refuse(command.link(), command.asking())
            : Refusal.of("relation.other-unknown", "record", "a known ticket");
    if (refusal == null) {
      draft.add(new LinkConfirmed(command.link(), command.asking(), command.open()));
    }
    return refusal;
  }

  @Override
  public Optional<Refusal> unlinkTickets(UnlinkTickets command) {
    return Optional.ofNullable(decide(command));
  }

  private @Nullable Refusal decide(UnlinkTickets command) {
    Link link = slice.link(command.link(), command.other());
    if (link == null) {
      List<String> possible =
          slice.links().stream().map(known -> known.type() + " " + known.other()).toList();
      return new Refusal("relation.not-linked", "other", "a ticket linked like that", possible);
    }
    draft.add(new LinkRemoved(link.type(), link.other(), link.open()));
    return null;
  }

  /** What is not yet confirmed on this side may be taken away on the other already. */
  @Override
  public Optional<Refusal> removeLink(RemoveLink command) {
    return Optional.ofNullable(decide(command));
  }

  private @Nullable Refusal decide(RemoveLink command) {
    Link link = slice.link(command.link(), command.other());
    Link asked = slice.askedOf(command.other());
    if (link != null) {
      draft.add(new LinkRemoved(link.type(), link.other(), link.open()));
    } else if (asked != null && asked.type() == command.link()) {
      draft.add(new LinkRefused(asked.type(), asked.other(), "relation.removed"));
    }
    return null;
  }

  /**
   * Notes how a child stands. It may come before the child's confirmation, of which it is proof,
   * and after a later note; so the child itself is looked at where it can be.
   */
  @Override
  public Optional<Refusal> noteChild(NoteChild command) {
    return Optional.ofNullable(decide(command));
  }

  private @Nullable Refusal decide(NoteChild command) {
    RecordId child = command.child();
    boolean open = isOpen(child, command.open());
    Link link = slice.link(LinkType.CHILD, child);
    Link asked = slice.askedOf(child);
    if (link != null && link.open() != open) {
      draft.add(new ChildChanged(child, open));
    } else if (link == null && asked != null && asked.type() == LinkType.CHILD) {
      draft.add(new LinkConfirmed(LinkType.CHILD, child, open));
    }
    return null;
  }

  /** Each record has one question at most before another, so the other's id tells which it was. */
  @Override
  public Optional<Refusal> noteFollowUpEnd(NoteFollowUpEnd command) {
    return Optional.ofNullable(decide(command));
  }

  private @Nullable Refusal decide(NoteFollowUpEnd command) {
    RecordId other = command.other();
    Link asked = other == null ? null : slice.askedOf(other);
    if (other == null || asked == null) {
      return null;
    }
    draft.add(
        command.outcome().equals(ACCEPTED)
            ? new LinkConfirmed(asked.type(), other, isOpen(other, command.otherOpen()))
            : new LinkRefused(asked.type(), other, command.outcome()));
    return null;
  }

  /** A requester knows of no tickets but their own. */
  private boolean mayKnow(Origin other) {
    Actor actor = situation.actor();
    return actor.role() != Actor.Role.REQUESTER || other.requester().equals(actor.id());
  }

  private boolean isOpen(RecordId other, boolean told) {
    return situation
        .ask(new Question.OtherRecord(other))
        .filter(RecordView::isTicket)
        .map(view -> !view.isEnded())
        .orElse(told);
  }
}
