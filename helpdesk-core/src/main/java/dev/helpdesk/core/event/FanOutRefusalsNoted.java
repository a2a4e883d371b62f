package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.util.List;

/**
 * Records refused what a fan-out carried to them.
 *
 * @param duty id of the fan-out
 * @param refusals which, and why; those of one page
 */
public record FanOutRefusalsNoted(String duty, List<FanOutRefusal> refusals) implements Event {

  /** Refuses null, and copies the list. */
  public FanOutRefusalsNoted {
    Check.present(duty, "duty");
    refusals = Check.list(refusals, "refusals", 1_000);
  }

  @Override
  public String eventType() {
    return "FanOutRefusalsNoted";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.fanOutRefusalsNoted(this);
  }
}
