package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Criteria;

/**
 * Carries a command to every record that meets criteria, page by page.
 *
 * @param name what the fan-out is called, unique within the tenant
 * @param criteria to which records
 * @param template the command; the record it names is replaced by each
 */
public record StartFanOut(String name, Criteria criteria, Command template) implements Command {

  /** Characters of a name at most. */
  public static final int MAX_NAME_LENGTH = 190;

  /** Refuses null and malformed names. */
  public StartFanOut {
    Check.line(name, "name", MAX_NAME_LENGTH);
    Check.present(criteria, "criteria");
    Check.present(template, "template");
  }

  @Override
  public RecordId record() {
    return RecordId.of("fan-out/" + name);
  }

  @Override
  public String commandType() {
    return "StartFanOut";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.startFanOut(this);
  }
}
