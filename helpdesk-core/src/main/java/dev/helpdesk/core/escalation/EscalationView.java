package dev.helpdesk.core.escalation;

import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hierarchical escalation as it stands. Immutable.
 *
 * @param number counts the escalations of the ticket, from 1
 * @param level the level of the directory that was asked last
 * @param contact who was asked last
 * @param cause name of the rule, or {@code agent}
 * @param askedAt when that contact was asked
 * @param answerBy when the next level is asked if nobody acknowledges
 * @param question what is to be decided, or null
 * @param status what became of it
 * @param answeredBy who acknowledged or decided, or null
 * @param decision what was decided, or null
 */
public record EscalationView(
    int number,
    int level,
    ActorId contact,
    String cause,
    Instant askedAt,
    Instant answerBy,
    @Nullable TextKey question,
    Status status,
    @Nullable ActorId answeredBy,
    @Nullable EscalationDecision decision) {

  /** What became of an escalation. */
  public enum Status {
    /** The contact has yet to answer. */
    ASKED,
    /** The contact is at it. */
    ACKNOWLEDGED,
    /** The contact decided. */
    DECIDED,
    /** The ticket was resolved or ended before. */
    RESOLVED,
    /** Nobody of the directory answered. */
    EXHAUSTED,
    /** The ticket moved along a transition that ends what was asked. */
    WITHDRAWN
  }

  /** Refuses null. */
  public EscalationView {
    Check.present(contact, "contact");
    Check.present(cause, "cause");
    askedAt = Check.instant(askedAt, "askedAt");
    answerBy = Check.instant(answerBy, "answerBy");
    Check.present(status, "status");
  }

  /** Tells whether a decision is still to come. */
  public boolean isPending() {
    return status == Status.ASKED || status == Status.ACKNOWLEDGED;
  }
}
