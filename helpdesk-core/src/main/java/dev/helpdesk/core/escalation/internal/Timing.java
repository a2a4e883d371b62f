package dev.helpdesk.core.escalation.internal;

import dev.helpdesk.model.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when the durations of rules count.
 *
 * @param running since when the ticket is new or active, null while it isn't
 * @param withoutAgent since when no agent has it, null while one has
 * @param unaccepted since when its agent hasn't accepted it, null when there is none
 * @param updated when somebody at the desk last did something, null before
 * @param fired the rules whose time ran out, each with the last time
 */
public record Timing(
    @Nullable Since running,
    @Nullable Since withoutAgent,
    @Nullable Since unaccepted,
    @Nullable Since updated,
    List<Mark> fired) {

  static final Timing NONE = new Timing(null, null, null, null, List.of());

  /** Copies the list. */
  public Timing {
    fired = Check.list(fired, "fired", Integer.MAX_VALUE);
  }

  /** Tells whether a rule's time ran out after a place in the history. */
  boolean hasFired(String rule, Since since) {
    return fired.stream()
        .anyMatch(m -> m.name().equals(rule) && m.since().version() > since.version());
  }

  Timing running(@Nullable Since since) {
    return new Timing(since, withoutAgent, unaccepted, updated, fired);
  }

  Timing owned(@Nullable Since nobody, @Nullable Since notAccepted) {
    return new Timing(running, nobody, notAccepted, updated, fired);
  }

  Timing updated(Since since) {
    return new Timing(running, withoutAgent, unaccepted, since, fired);
  }

  Timing fired(String rule, Since since) {
    return new Timing(running, withoutAgent, unaccepted, updated, Mark.set(fired, rule, since));
  }
}
