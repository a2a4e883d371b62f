package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Rates the service, each from 1 (poor) to 5 (excellent).
 *
 * @param record which ticket
 * @param courtesy courtesy
 * @param patience patience
 * @param help help
 * @param overall the whole
 * @param comment in the requester's words, or null
 */
public record AnswerSurvey(
    RecordId record, int courtesy, int patience, int help, int overall, @Nullable String comment)
    implements Command {

  /** Refuses null. */
  public AnswerSurvey {
    Check.present(record, "record");
  }

  @Override
  public String commandType() {
    return "AnswerSurvey";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.answerSurvey(this);
  }
}
