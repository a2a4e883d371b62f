package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.RecordId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives fields of the desk's own, or the description, that a ticket came without; or gives them
 * anew.
 *
 * @param record which ticket
 * @param fields values by name, such as {@code productVersion}; one at least
 */
public record ProvideFields(RecordId record, Map<String, String> fields) implements Command {

  /** Refuses null and no field at all, and copies the map in the order of names. */
  public ProvideFields {
    Check.present(record, "record");
    fields = Collections.unmodifiableMap(new TreeMap<>(Check.map(fields, "fields", 1_000)));
    if (fields.isEmpty()) {
      throw new InvalidValueException("fields", "one field at least");
    }
  }

  /** Returns the command for one field. */
  public static ProvideFields of(RecordId record, String name, String value) {
    Check.present(name, "fields.key");
    return new ProvideFields(record, Map.of(name, Check.present(value, "fields.value")));
  }

  @Override
  public String commandType() {
    return "ProvideFields";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.provideFields(this);
  }
}
