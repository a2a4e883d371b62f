package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.time.Instant;

/**
 * A version of a policy or a calendar was installed.
 *
 * @param name which policy or calendar
 * @param effectiveFrom from when it counts
 * @param document what it says
 */
public record DocumentInstalled(String name, Instant effectiveFrom, Document document)
    implements Event {

  /** Refuses null. */
  public DocumentInstalled {
    Check.present(name, "name");
    effectiveFrom = Check.instant(effectiveFrom, "effectiveFrom");
    Check.present(document, "document");
  }

  @Override
  public String eventType() {
    return "DocumentInstalled";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.documentInstalled(this);
  }
}
