package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.view.GuardAnswer;
import dev.helpdesk.core.view.GuardAnswer.Verdict;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.workflow.HostGuard;
import dev.helpdesk.model.Check;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the host's guards. Whatever one does, nothing of it gets further than its answer. */
final class HostGuards {

  private static final String UNSAID = "the host's rule allows it";

  private HostGuards() {}

  static GuardAnswer ask(Map<String, HostGuard> guards, String name, RecordView record) {
    HostGuard guard = guards.get(name);
    if (guard == null) {
      return new GuardAnswer(Verdict.UNKNOWN, "the host knows its guard " + name);
    }
    String condition = condition(guard);
    try {
      return new GuardAnswer(
          guard.holds(record) ? Verdict.HOLDS : Verdict.DOES_NOT_HOLD, condition);
    } catch (RuntimeException e) {
      return new GuardAnswer(Verdict.FAILED, condition + ", of which its guard tells nothing");
    }
  }

  private static String condition(HostGuard guard) {
    try {
      @Nullable String said = guard.condition();
      return Check.line(said, "condition", Check.MAX_ID_LENGTH);
    } catch (RuntimeException e) {
      return UNSAID;
    }
  }
}
