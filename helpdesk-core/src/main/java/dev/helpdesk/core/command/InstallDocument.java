package dev.helpdesk.core.command;

import dev.helpdesk.core.event.Document;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import java.time.Instant;

/**
 * Installs a version of a policy or a calendar of the tenant.
 *
 * @param name {@code policy}, or the name of the calendar
 * @param effectiveFrom from when a calendar counts; a policy counts for tickets registered from now
 *     on
 * @param document what it says
 */
public record InstallDocument(String name, Instant effectiveFrom, Document document)
    implements Command {

  /** Refuses null. */
  public InstallDocument {
    Check.present(name, "name");
    effectiveFrom = Check.instant(effectiveFrom, "effectiveFrom");
    Check.present(document, "document");
  }

  @Override
  public RecordId record() {
    return RecordId.of("document/" + document.documentKind());
  }

  @Override
  public String commandType() {
    return "InstallDocument";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.installDocument(this);
  }
}
