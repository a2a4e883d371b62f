package dev.helpdesk.core.workflow;

import dev.helpdesk.core.view.GuardAnswer;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;

/** What the desk knows beyond a record, asked only where a transition depends on it. */
public interface DeskFacts {

  /** What is known where nobody can be asked: nobody is in any group, the host has no guards. */
  DeskFacts NONE =
      new DeskFacts() {
        @Override
        public boolean isMember(ActorId agent, GroupId group) {
          return false;
        }

        @Override
        public boolean isManager(ActorId agent, GroupId group) {
          return false;
        }

        @Override
        public GuardAnswer guard(String name, RecordView record) {
          return new GuardAnswer(GuardAnswer.Verdict.UNKNOWN, "its guard is registered");
        }
      };

  /** Tells whether an agent belongs to a group. */
  boolean isMember(ActorId agent, GroupId group);

  /** Tells whether somebody leads a group. */
  boolean isManager(ActorId agent, GroupId group);

  /** Returns what a guard of the host says of a record. */
  GuardAnswer guard(String name, RecordView record);
}
