package dev.helpdesk.spi.directory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import java.util.List;
import java.util.Map;

/**
 * Somebody who works at the desk.
 *
 * @param id opaque pseudonym
 * @param groups the groups the agent belongs to
 * @param skills skill to proficiency, 1 (basic) to 5 (expert)
 * @param capacity open records the agent can have at once
 * @param language BCP 47 tag of the language the agent is written to in
 */
public record Agent(
    ActorId id, List<GroupId> groups, Map<String, Integer> skills, int capacity, String language) {

  /** Refuses null and numbers out of range. */
  public Agent {
    Check.present(id, "agent.id");
    groups = Check.list(groups, "agent.groups", 200);
    skills = Check.map(skills, "agent.skills", 200);
    skills.values().forEach(p -> Check.between(p, 1, 5, "agent.skills"));
    Check.between(capacity, 0, 100_000, "agent.capacity");
    Check.id(language, "agent.language");
  }
}
