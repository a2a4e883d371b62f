package dev.helpdesk.core.command;

import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sets category, impact or urgency; what is null stays as it is. The priority follows.
 *
 * @param record which ticket
 * @param category path of the category, or null
 * @param impact level of the impact scale, or null
 * @param urgency level of the urgency scale, or null
 * @param reason why, or null; needed for an impact other than the rules give, and for what is set
 *     for a time only
 * @param cause what led to it; one that is {@linkplain ClassificationCause#isOfDesk() of the desk}
 * @param until when the levels that were in force before come back, or null for never
 */
public record Classify(
    RecordId record,
    @Nullable String category,
    @Nullable String impact,
    @Nullable String urgency,
    @Nullable String reason,
    ClassificationCause cause,
    @Nullable Instant until)
    implements Command {

  /** Refuses null. */
  public Classify {
    Check.present(record, "record");
    Check.present(cause, "cause");
    until = until == null ? null : Check.instant(until, "until");
  }

  /** Makes the command of somebody at the desk, for good. */
  public Classify(
      RecordId record,
      @Nullable String category,
      @Nullable String impact,
      @Nullable String urgency,
      @Nullable String reason) {
    this(record, category, impact, urgency, reason, ClassificationCause.AGENT, null);
  }

  /** Returns this command for another cause. */
  public Classify causedBy(ClassificationCause newCause) {
    return new Classify(record, category, impact, urgency, reason, newCause, until);
  }

  /** Returns this command for the time up to an instant, or null for good. */
  public Classify until(@Nullable Instant newUntil) {
    return new Classify(record, category, impact, urgency, reason, cause, newUntil);
  }

  @Override
  public String commandType() {
    return "Classify";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.classify(this);
  }
}
