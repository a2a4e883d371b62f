package dev.helpdesk.core.workflow;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.view.RecordView;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a ticket may still be reopened at an instant. Immutable. */
public final class Reopening {

  private final @Nullable ReopenWindow window;
  private final @Nullable Instant end;
  private final Instant now;

  private Reopening(@Nullable ReopenWindow window, @Nullable Instant end, Instant now) {
    this.window = window;
    this.end = end;
    this.now = now;
  }

  /**
   * Looks at a ticket.
   *
   * @param workflow what it runs on
   * @param record how it stands
   * @param now the instant it is about
   * @param calendars the calendars of the desk by name; null for one that it does not have
   */
  public static Reopening of(
      Workflow workflow,
      RecordView record,
      Instant now,
      Function<String, @Nullable BusinessTime> calendars) {
    ReopenWindow window =
        workflow.state(record.progress().state()).map(State::reopenWithin).orElse(null);
    Instant since = record.progress().since();
    boolean limited = window != null && since != null && isDone(record.progress().category());
    Instant end =
        limited && window != null && since != null
            ? window.end(since, calendars).orElse(null)
            : null;
    return new Reopening(window, end, now);
  }

  /** Returns the last instant at which it may be reopened; empty when there is none. */
  public Optional<Instant> until() {
    return Optional.ofNullable(end);
  }

  /** Tells whether the time for it has run out. */
  public boolean isOver() {
    return end != null && now.isAfter(end);
  }

  /** Tells whether a message of its requester is to become a new ticket. */
  public boolean isFollowedUp() {
    return isOver() && window != null && window.followUp();
  }

  /** Tells whether it comes too late for a way into a state of some category. */
  public boolean bars(StateCategory target) {
    return isOver() && !isDone(target);
  }

  private static boolean isDone(StateCategory category) {
    return switch (category) {
      case NEW, ACTIVE, WAITING -> false;
      case RESOLVED, CLOSED, CANCELLED -> true;
    };
  }
}
