package dev.helpdesk.core.assignment.internal;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import java.util.ArrayList;
import java.util.List;

/**
 * What the room remembers of a ticket.
 *
 * @param groups every group that had it, in the order of the first time
 * @param refusers who gave it back since it came to its group; they are not chosen again
 */
public record AssignmentState(List<GroupId> groups, List<ActorId> refusers) {

  /** Before the first assignment. */
  public static final AssignmentState EMPTY = new AssignmentState(List.of(), List.of());

  /** Copies the lists. */
  public AssignmentState {
    groups = Check.list(groups, "groups", Integer.MAX_VALUE);
    refusers = Check.list(refusers, "refusers", Integer.MAX_VALUE);
  }

  AssignmentState cameTo(GroupId group, boolean anotherGroup) {
    List<GroupId> had = groups.contains(group) ? groups : plus(groups, group);
    return new AssignmentState(had, anotherGroup ? List.of() : refusers);
  }

  AssignmentState refusedBy(ActorId agent) {
    return refusers.contains(agent) ? this : new AssignmentState(groups, plus(refusers, agent));
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}
