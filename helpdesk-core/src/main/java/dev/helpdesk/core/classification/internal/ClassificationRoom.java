package dev.helpdesk.core.classification.internal;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Refusal;
import org.jspecify.annotations.Nullable;

/** Sets category, impact and urgency, and finds the priority that follows from them. */
public final class ClassificationRoom implements Room<ClassificationState, ClassificationPolicy> {

  /** Creates the room. */
  public ClassificationRoom() {}

  @Override
  public ClassificationState initial() {
    return new ClassificationState();
  }

  @Override
  public ClassificationState evolve(ClassificationState slice, Happened happened) {
    return slice;
  }

  @Override
  public @Nullable Refusal decide(
      Command command,
      ClassificationState slice,
      ClassificationPolicy policy,
      Situation situation,
      Draft draft) {
    return command.match(new ClassificationDecision(policy, situation, draft)).orElse(null);
  }
}
