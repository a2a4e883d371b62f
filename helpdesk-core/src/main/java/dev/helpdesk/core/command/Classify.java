package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Sets category, impact or urgency; what is null stays as it is. The priority follows.
 *
 * @param record which ticket
 * @param category path of the category, or null
 * @param impact level of the impact scale, or null
 * @param urgency level of the urgency scale, or null
 * @param reason why, or null
 */
public record Classify(
    RecordId record,
    @Nullable String category,
    @Nullable String impact,
    @Nullable String urgency,
    @Nullable String reason)
    implements Command {

  /** Refuses null. */
  public Classify {
    Check.present(record, "record");
  }

  @Override
  public String commandType() {
    return "Classify";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.classify(this);
  }
}
