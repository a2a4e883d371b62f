package dev.helpdesk.core.survey.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the survey of a ticket stands.
 *
 * @param expires until when an answer is awaited, or null when none is
 * @param overall the last overall score, 0 without an answer
 * @param asked whether the requester was asked since the ticket was last opened
 */
public record SurveyState(@Nullable Instant expires, int overall, boolean asked) {

  /** Nobody was asked yet. */
  public static final SurveyState NONE = new SurveyState(null, 0, false);

  SurveyState awaited(Instant until) {
    return new SurveyState(until, overall, true);
  }

  SurveyState answered(int score) {
    return new SurveyState(null, score, asked);
  }

  SurveyState expired() {
    return new SurveyState(null, overall, asked);
  }

  /** Opened again, or cancelled: what comes then is to be asked for anew. */
  SurveyState over() {
    return new SurveyState(null, overall, false);
  }
}
