package dev.helpdesk.core.survey.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the survey of a ticket stands.
 *
 * @param expires until when an answer is awaited, or null when none is
 * @param overall the last overall score, 0 without an answer
 */
public record SurveyState(@Nullable Instant expires, int overall) {

  /** Nobody was asked yet. */
  public static final SurveyState NONE = new SurveyState(null, 0);

  SurveyState awaited(Instant until) {
    return new SurveyState(until, overall);
  }

  SurveyState ended() {
    return new SurveyState(null, overall);
  }
}
