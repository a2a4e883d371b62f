package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.util.List;

/**
 * The ticket was compared with what is known.
 *
 * @param matches what resembles it, the likeliest first
 */
public record Compared(List<Match> matches) implements Event {

  /** Refuses null. */
  public Compared {
    matches = Check.list(matches, "matches", 1_000);
  }

  @Override
  public String eventType() {
    return "Compared";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.compared(this);
  }
}
