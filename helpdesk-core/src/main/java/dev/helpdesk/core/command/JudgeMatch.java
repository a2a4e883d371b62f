package dev.helpdesk.core.command;

import dev.helpdesk.core.event.Judgement;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Says whether something that was suggested helped.
 *
 * @param record which ticket
 * @param match what was suggested
 * @param judgement whether it helped
 */
public record JudgeMatch(RecordId record, RecordId match, Judgement judgement) implements Command {

  /** Refuses null. */
  public JudgeMatch {
    Check.present(record, "record");
    Check.present(match, "match");
    Check.present(judgement, "judgement");
  }

  @Override
  public String commandType() {
    return "JudgeMatch";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.judgeMatch(this);
  }
}
