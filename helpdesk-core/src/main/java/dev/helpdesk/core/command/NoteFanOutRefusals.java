package dev.helpdesk.core.command;

import dev.helpdesk.core.event.FanOutRefusal;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import java.util.List;

/**
 * Notes which records refused what a fan-out carried to them. Carried by the engine only.
 *
 * @param record the fan-out
 * @param duty id of the fan-out
 * @param refusals which, and why; those of one page
 */
public record NoteFanOutRefusals(RecordId record, String duty, List<FanOutRefusal> refusals)
    implements Command {

  /** Refuses null, and copies the list. */
  public NoteFanOutRefusals {
    Check.present(record, "record");
    Check.present(duty, "duty");
    refusals = Check.list(refusals, "refusals", 1_000);
  }

  @Override
  public String commandType() {
    return "NoteFanOutRefusals";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.noteFanOutRefusals(this);
  }
}
