package dev.helpdesk.core.engine.record;

import org.jspecify.annotations.Nullable;

/**
 * What a record knows of the fan-out it started.
 *
 * @param fanOut id of the fan-out, or null
 * @param stopAsked whether it is to go no further
 * @param ended whether it came to its end
 */
public record CarryState(@Nullable String fanOut, boolean stopAsked, boolean ended) {

  /** No fan-out. */
  public static final CarryState NONE = new CarryState(null, false, false);
}
