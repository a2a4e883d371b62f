package dev.helpdesk.core.escalation;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;

/**
 * What a rule does when it fires. Immutable.
 *
 * <p>The first three are functional. One that finds no group, or only the group that has the ticket
 * already, does nothing: nobody higher is left, and a hierarchical rule on the same trigger is the
 * way to say what then.
 */
public sealed interface EscalationAction {

  /** Calls the case of this action. */
  <R> R match(Cases<R> cases);

  /** Raises to the group of the lowest level above the ticket's; of several, the lowest id. */
  record NextLevel() implements EscalationAction {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.nextLevel(this);
    }
  }

  /**
   * Gives to a group.
   *
   * @param group which
   */
  record ToGroup(GroupId group) implements EscalationAction {
    /** Refuses null. */
    public ToGroup {
      Check.present(group, "action.group");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.toGroup(this);
    }
  }

  /**
   * Gives to another group that has a skill, of the lowest level that isn't below the ticket's.
   *
   * @param skill which
   */
  record ToSkill(String skill) implements EscalationAction {
    /** Refuses a malformed skill. */
    public ToSkill {
      Check.id(skill, "action.skill");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.toSkill(this);
    }
  }

  /**
   * Asks the escalation directory for a decision.
   *
   * @param level the level asked first, from 1
   */
  record AskDirectory(int level) implements EscalationAction {
    /** Refuses levels outside 1 to 99. */
    public AskDirectory {
      Check.between(level, 1, 99, "action.level");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.askDirectory(this);
    }
  }

  /**
   * One case for each kind of action.
   *
   * @param <R> what a case gives
   */
  interface Cases<R> {

    /** Handles {@link NextLevel}. */
    R nextLevel(NextLevel action);

    /** Handles {@link ToGroup}. */
    R toGroup(ToGroup action);

    /** Handles {@link ToSkill}. */
    R toSkill(ToSkill action);

    /** Handles {@link AskDirectory}. */
    R askDirectory(AskDirectory action);
  }
}
