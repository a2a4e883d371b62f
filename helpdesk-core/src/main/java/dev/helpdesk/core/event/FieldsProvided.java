package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.util.List;

/**
 * Fields of the desk's own, or the description, were given after the registration; what stood there
 * before is replaced.
 *
 * @param fields names of the fields; their values are texts
 * @param missing names of required fields that are still missing
 * @param side who gave them
 */
public record FieldsProvided(List<String> fields, List<String> missing, Side side)
    implements Event {

  /** Refuses null, and copies the lists. */
  public FieldsProvided {
    fields = Check.list(fields, "fields", 1_000);
    missing = Check.list(missing, "missing", 1_000);
    Check.present(side, "side");
  }

  @Override
  public String eventType() {
    return "FieldsProvided";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.fieldsProvided(this);
  }
}
