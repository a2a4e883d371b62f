package dev.helpdesk.core.workflow;

import dev.helpdesk.model.Check;
import java.util.function.Function;

/**
 * A guard that the host registers under a name, as {@link HostGuard}.
 *
 * @param name its name
 */
public record NamedGuard(String name) implements AnyGuard {

  /** Refuses a malformed name. */
  public NamedGuard {
    Check.id(name, "guard.host");
  }

  @Override
  public <R> R match(Function<Guard, R> ofVocabulary, Function<NamedGuard, R> ofHost) {
    return ofHost.apply(this);
  }
}
