package dev.helpdesk.core.escalation.internal;

import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationView;
import dev.helpdesk.core.event.EscalationEnded;
import dev.helpdesk.core.event.EscalationUnanswered;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.directory.Contact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the escalation directory, level by level. */
final class Ladder {

  static final String RESOLVED = "resolved";
  static final String EXHAUSTED = "exhausted";
  static final String WITHDRAWN = "withdrawn";

  private final EscalationPolicy policy;
  private final Situation situation;
  private final Draft draft;

  Ladder(EscalationPolicy policy, Situation situation, Draft draft) {
    this.policy = policy;
    this.situation = situation;
    this.draft = draft;
  }

  /** Begins a new escalation at a level. */
  void begin(EscalationState slice, int level, String cause, @Nullable TextKey question) {
    int number = Math.max(slice.lastNumber(), InFlight.of(draft).lastNumber()) + 1;
    ask(number, level, cause, question);
  }

  /** Gives up on the contact who was asked and asks the next level. */
  void climb(EscalationView silent) {
    draft.add(new EscalationUnanswered(silent.number(), silent.level(), silent.contact()));
    ask(silent.number(), silent.level() + 1, silent.cause(), silent.question());
  }

  private void ask(int number, int from, String cause, @Nullable TextKey question) {
    int highest = situation.ask(new Question.HighestLevel());
    for (int level = from; level <= highest; level++) {
      List<Contact> answering = situation.ask(new Question.AnsweringAt(level));
      if (!answering.isEmpty()) {
        draft.add(
            new HierarchicallyEscalated(
                number, level, answering.get(0).id(), cause, answerBy(), question));
        return;
      }
      draft.add(new EscalationUnanswered(number, level, null));
    }
    draft.add(new EscalationEnded(number, EXHAUSTED));
  }

  private Instant answerBy() {
    Instant end = situation.now().plus(policy.answerWithin());
    return end.isAfter(Check.LATEST) ? Check.LATEST : end;
  }
}
