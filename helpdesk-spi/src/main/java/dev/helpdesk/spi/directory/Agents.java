package dev.helpdesk.spi.directory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers for agents and groups as of an instant. Unknown ids are answered with nothing. */
public interface Agents {

  /** Returns a group. */
  Optional<Group> group(TenantId tenant, GroupId group, Instant at);

  /** Returns all groups in order of ids. */
  List<Group> groups(TenantId tenant, Instant at);

  /** Returns an agent. */
  Optional<Agent> agent(TenantId tenant, ActorId agent, Instant at);

  /** Returns the members of a group in order of ids. */
  List<Agent> members(TenantId tenant, GroupId group, Instant at);
}
