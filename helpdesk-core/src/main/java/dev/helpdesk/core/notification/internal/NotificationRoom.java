package dev.helpdesk.core.notification.internal;

import dev.helpdesk.core.event.EscalationDecided;
import dev.helpdesk.core.event.EscalationEnded;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.event.NotificationsIssued;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.notification.NotificationRule;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.TextKey;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Tells people what the policy's rules say, in the commit of what caused it. Stateless, safe for
 * use by several threads.
 *
 * <p>What a requester is told is worded from public texts only: the policy can't use other
 * placeholders for them, and an internal message fires no rule that tells them.
 */
public final class NotificationRoom implements Room<NotificationState, NotificationPolicy> {

  /** How the text is called that is the solution of a ticket; the engine adds a number. */
  private static final String SOLUTION = "solution";

  /** Creates the room. */
  public NotificationRoom() {}

  @Override
  public NotificationState initial() {
    return NotificationState.EMPTY;
  }

  @Override
  public NotificationState evolve(NotificationState slice, Happened happened) {
    return happened.event().match(new Evolving(slice, happened.at()));
  }

  @Override
  public void react(
      Happened cause,
      NotificationState slice,
      NotificationPolicy policy,
      Situation situation,
      Draft draft) {
    cause.event().match(new Withdrawing(slice, policy, draft));
    if (!situation.isMuted() && !policy.rulesOn(cause.event().eventType()).isEmpty()) {
      new Telling(cause, slice, policy, situation, draft).run();
    }
  }

  /** Takes back what is not yet sent and has become pointless. */
  private static final class Withdrawing extends SomeEvents<Boolean> {

    private final NotificationState slice;
    private final NotificationPolicy policy;
    private final Draft draft;

    Withdrawing(NotificationState slice, NotificationPolicy policy, Draft draft) {
      this.slice = slice;
      this.policy = policy;
      this.draft = draft;
    }

    @Override
    protected Boolean otherwise(Event event) {
      return false;
    }

    @Override
    public Boolean stateChanged(StateChanged event) {
      Set<String> withdrawn = new LinkedHashSet<>();
      for (NotificationRule rule : policy.rules()) {
        String key = rule.collapseKey();
        if (key != null
            && slice.issued().contains(rule.name())
            && rule.isWithdrawnBy(event.transition())) {
          withdrawn.add(key);
        }
      }
      withdrawn.forEach(draft::withdraw);
      return true;
    }
  }

  private static final class Evolving extends SomeEvents<NotificationState> {

    private final NotificationState slice;
    private final Instant at;

    Evolving(NotificationState slice, Instant at) {
      this.slice = slice;
      this.at = at;
    }

    @Override
    protected NotificationState otherwise(Event event) {
      return slice;
    }

    @Override
    public NotificationState notificationsIssued(NotificationsIssued event) {
      return slice.issued(event.rule(), event.audience() == Audience.PUBLIC, at);
    }

    @Override
    public NotificationState stateChanged(StateChanged event) {
      TextKey text = event.text();
      return text != null && text.value().startsWith(SOLUTION) ? slice.solvedBy(text) : slice;
    }

    @Override
    public NotificationState hierarchicallyEscalated(HierarchicallyEscalated event) {
      return slice.asked(event.number(), event.contact());
    }

    @Override
    public NotificationState escalationDecided(EscalationDecided event) {
      return slice.ended(event.number());
    }

    @Override
    public NotificationState escalationEnded(EscalationEnded event) {
      return slice.ended(event.number());
    }
  }
}
