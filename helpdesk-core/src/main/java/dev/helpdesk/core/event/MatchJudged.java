package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Somebody said whether a suggestion helped.
 *
 * @param record what was suggested
 * @param judgement whether it helped
 */
public record MatchJudged(RecordId record, Judgement judgement) implements Event {

  /** Refuses null. */
  public MatchJudged {
    Check.present(record, "record");
    Check.present(judgement, "judgement");
  }

  @Override
  public String eventType() {
    return "MatchJudged";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.matchJudged(this);
  }
}
