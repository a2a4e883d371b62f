package dev.helpdesk.spi.directory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of agents.
 *
 * @param id its id
 * @param level its support level, 0 at the customer's site, then 1, 2, 3 and up
 * @param skills what it can do, such as {@code network}
 * @param manager who leads it, or null
 */
public record Group(GroupId id, int level, List<String> skills, @Nullable ActorId manager) {

  /** Refuses null and levels outside 0 to 99. */
  public Group {
    Check.present(id, "group.id");
    Check.between(level, 0, 99, "group.level");
    skills = Check.list(skills, "group.skills", 200);
  }
}
