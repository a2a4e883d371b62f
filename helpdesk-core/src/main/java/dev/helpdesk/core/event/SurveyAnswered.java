package dev.helpdesk.core.event;

import dev.helpdesk.model.TextKey;
import org.jspecify.annotations.Nullable;

/**
 * The requester rated the service, each from 1 (poor) to 5 (excellent).
 *
 * @param courtesy courtesy
 * @param patience patience
 * @param help help
 * @param overall the whole
 * @param comment in their words, or null
 */
public record SurveyAnswered(
    int courtesy, int patience, int help, int overall, @Nullable TextKey comment) implements Event {

  @Override
  public String eventType() {
    return "SurveyAnswered";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.surveyAnswered(this);
  }
}
