package dev.helpdesk.core.escalation.internal;

import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.directory.Group;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the group that a ticket is raised to. */
final class Raise {

  private final Situation situation;
  private final Owner owner;

  Raise(Situation situation) {
    this.situation = situation;
    this.owner = situation.record().owner();
  }

  /** Returns a group by its id, unless it has the ticket already. */
  Optional<Group> toGroup(GroupId group) {
    return situation.ask(new Question.GroupById(group)).filter(this::isAnother);
  }

  /** Returns the first group of the lowest level above the ticket's. */
  Optional<Group> toNextLevel() {
    return lowest(null, owner.level() + 1);
  }

  /** Returns the first other group with a skill, of the lowest level not below the ticket's. */
  Optional<Group> toSkill(String skill) {
    return lowest(skill, owner.level());
  }

  FunctionallyEscalated event(
      Group group, @Nullable String skill, String cause, @Nullable TextKey reason) {
    return new FunctionallyEscalated(
        owner.group(), owner.level(), group.id(), group.level(), skill, cause, reason);
  }

  private Optional<Group> lowest(@Nullable String skill, int fromLevel) {
    return situation.ask(new Question.AllGroups()).stream()
        .filter(group -> group.level() >= fromLevel && isAnother(group))
        .filter(group -> skill == null || group.skills().contains(skill))
        .min(Comparator.comparingInt(Group::level).thenComparing(Group::id));
  }

  private boolean isAnother(Group group) {
    return !group.id().equals(owner.group());
  }
}
