package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.util.List;

/**
 * The source of an imported ticket recorded an update that changes nothing here.
 *
 * @param fields names of what it touched
 */
public record UpdateNoted(List<String> fields) implements Event {

  /** Refuses null. */
  public UpdateNoted {
    fields = Check.list(fields, "fields", 1_000);
  }

  @Override
  public String eventType() {
    return "UpdateNoted";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.updateNoted(this);
  }
}
