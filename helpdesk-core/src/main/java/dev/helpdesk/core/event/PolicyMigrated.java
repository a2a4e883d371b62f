package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ticket runs on another version of the policy from now on. It did not move: where it stands
 * may be called otherwise now, and it is there since when it came there.
 *
 * @param from the version it ran on, as installed
 * @param to the version it runs on now, as installed
 * @param state name of the state it stands in
 * @param category what that state means
 * @param reason waiting or void reason, or null
 * @param states new names of states by old ones, of the ticket's workflow
 * @param reasons new names of reasons by old ones
 * @param impacts new levels of the impact scale by old ones
 * @param urgencies new levels of the urgency scale by old ones
 * @param reroute whether it was asked to go where the new rules want it
 */
public record PolicyMigrated(
    long from,
    long to,
    String state,
    StateCategory category,
    @Nullable String reason,
    Map<String, String> states,
    Map<String, String> reasons,
    Map<String, String> impacts,
    Map<String, String> urgencies,
    boolean reroute)
    implements Event {

  private static final int MAX_NAMES = 1_000;

  /** Refuses null, and copies the maps in the order of names. */
  public PolicyMigrated {
    Check.present(state, "state");
    Check.present(category, "category");
    states = sorted(states, "states");
    reasons = sorted(reasons, "reasons");
    impacts = sorted(impacts, "impacts");
    urgencies = sorted(urgencies, "urgencies");
  }

  private static Map<String, String> sorted(Map<String, String> names, String field) {
    return Collections.unmodifiableMap(new TreeMap<>(Check.map(names, field, MAX_NAMES)));
  }

  @Override
  public String eventType() {
    return "PolicyMigrated";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.policyMigrated(this);
  }
}
