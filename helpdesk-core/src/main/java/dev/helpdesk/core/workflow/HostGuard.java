package dev.helpdesk.core.workflow;

import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.Check;
import java.util.function.Predicate;

/**
 * A guard of the host: what the vocabulary of {@link Guard} can't say of a ticket.
 *
 * <p>Registered with {@code HelpDeskBuilder.guard} under the name by which policies write it as
 * {@code {"host": "name"}}.
 *
 * <p>Has to be pure: the same record gives the same answer, without asking anybody. The engine
 * looks when something happens to the ticket, so that what changes elsewhere is noticed no earlier.
 * One that throws counts as not holding. Called by several threads.
 */
@FunctionalInterface
public interface HostGuard {

  /** Tells whether it holds for a ticket. */
  boolean holds(RecordView ticket);

  /** Returns what has to hold, as the rest of the sentence "taken when …"; a single line. */
  default String condition() {
    return "the host's rule allows it";
  }

  /**
   * Returns a guard with its condition.
   *
   * @param condition such as {@code the invoice is paid}; a line of up to 200 characters
   */
  static HostGuard when(String condition, Predicate<RecordView> holds) {
    return new StatedGuard(
        Check.line(condition, "condition", Check.MAX_ID_LENGTH), Check.present(holds, "holds"));
  }
}
