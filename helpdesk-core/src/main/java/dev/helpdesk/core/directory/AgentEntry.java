package dev.helpdesk.core.directory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.spi.directory.Agent;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agent in the directory of a policy. Immutable.
 *
 * @param id opaque pseudonym
 * @param groups the groups the agent belongs to; at most 200, each once
 * @param skills skill to proficiency, 1 (basic) to 5 (expert); at most 200
 * @param capacity open tickets the agent can have at once, 0 to 100,000
 * @param language BCP 47 tag of the language the agent is written to in
 * @param calendar name of the calendar of the hours on shift, or null for the hours of its groups
 */
public record AgentEntry(
    ActorId id,
    List<GroupId> groups,
    Map<String, Integer> skills,
    int capacity,
    String language,
    @Nullable String calendar) {

  private static final int USUAL_CAPACITY = 20;

  /** Refuses malformed values; sorts the skills by name. */
  public AgentEntry {
    Check.present(id, "id");
    groups = Check.list(groups, "groups", 200);
    if (new HashSet<>(groups).size() < groups.size()) {
      throw DirectoryPolicy.refused("groups", "each group once");
    }
    SortedMap<String, Integer> sorted = new TreeMap<>(Check.map(skills, "skills", 200));
    sorted.forEach(
        (skill, proficiency) -> {
          Check.id(skill, "skills.name");
          Check.between(proficiency, 1, 5, "skills." + skill);
        });
    skills = Collections.unmodifiableMap(sorted);
    Check.between(capacity, 0, 100_000, "capacity");
    Check.id(language, "language");
    if (calendar != null) {
      Check.id(calendar, "calendar");
    }
  }

  /** Returns an agent without skills who can have 20 tickets, during the hours of its groups. */
  public static AgentEntry of(String id, String language, String... groups) {
    return new AgentEntry(
        ActorId.of(id),
        Stream.of(groups).map(GroupId::of).toList(),
        Map.of(),
        USUAL_CAPACITY,
        language,
        null);
  }

  /** Returns this agent with a skill more, 1 (basic) to 5 (expert). */
  public AgentEntry withSkill(String skill, int proficiency) {
    Map<String, Integer> more = new TreeMap<>(skills);
    more.put(skill, proficiency);
    return new AgentEntry(id, groups, more, capacity, language, calendar);
  }

  /** Returns this agent with another capacity. */
  public AgentEntry withCapacity(int newCapacity) {
    return new AgentEntry(id, groups, skills, newCapacity, language, calendar);
  }

  /** Returns this agent with hours of its own. */
  public AgentEntry during(String newCalendar) {
    return new AgentEntry(id, groups, skills, capacity, language, newCalendar);
  }

  Agent agent() {
    return new Agent(id, groups, skills, capacity, language);
  }
}
