package dev.helpdesk.core.directory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.spi.directory.Group;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of agents in the directory of a policy. Immutable.
 *
 * @param id its id
 * @param level its support level, 0 at the customer's site, then 1, 2, 3 and up to 99
 * @param skills what it can do, such as {@code network}; at most 200, each once
 * @param manager who leads it and is told when it is late, or null
 * @param calendar name of the calendar of the hours its agents work who have none of their own, or
 *     null for all hours
 */
public record GroupEntry(
    GroupId id,
    int level,
    List<String> skills,
    @Nullable ActorId manager,
    @Nullable String calendar) {

  /** Refuses malformed values. */
  public GroupEntry {
    Check.present(id, "id");
    Check.between(level, 0, 99, "level");
    skills = Check.list(skills, "skills", 200);
    skills.forEach(skill -> Check.id(skill, "skills[]"));
    if (new HashSet<>(skills).size() < skills.size()) {
      throw DirectoryPolicy.refused("skills", "each skill once");
    }
    if (calendar != null) {
      Check.id(calendar, "calendar");
    }
  }

  /** Returns a group without skills, manager and hours of its own. */
  public static GroupEntry of(String id, int level) {
    return new GroupEntry(GroupId.of(id), level, List.of(), null, null);
  }

  /** Returns this group with other skills. */
  public GroupEntry withSkills(String... values) {
    return new GroupEntry(id, level, List.of(values), manager, calendar);
  }

  /** Returns this group led by somebody. */
  public GroupEntry ledBy(String newManager) {
    return new GroupEntry(id, level, skills, ActorId.of(newManager), calendar);
  }

  /** Returns this group working the hours of a calendar. */
  public GroupEntry during(String newCalendar) {
    return new GroupEntry(id, level, skills, manager, newCalendar);
  }

  Group group() {
    return new Group(id, level, skills, manager);
  }
}
