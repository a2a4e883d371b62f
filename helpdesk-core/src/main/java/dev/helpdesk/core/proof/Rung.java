package dev.helpdesk.core.proof;

import dev.helpdesk.model.Check;
import java.time.Instant;

/**
 * Something that happens to the ticket by itself.
 *
 * @param at when
 * @param event name of the event, such as {@code HierarchicallyEscalated}
 * @param what what of it matters here, such as {@code level 2, asked hugo}; empty when nothing does
 */
public record Rung(Instant at, String event, String what) {

  /** Refuses null. */
  public Rung {
    at = Check.instant(at, "rung.at");
    Check.present(event, "rung.event");
    Check.present(what, "rung.what");
  }
}
