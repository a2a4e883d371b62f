package dev.helpdesk.core.workflow.internal;

import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.view.GuardAnswer;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.workflow.DeskFacts;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;

/**
 * What the desk knows beyond a record, asked of a situation.
 *
 * @param situation the one that is asked; it asks the host at most once
 */
public record AskedFacts(Situation situation) implements DeskFacts {

  @Override
  public boolean isMember(ActorId agent, GroupId group) {
    return situation
        .ask(new Question.AgentById(agent))
        .filter(known -> known.groups().contains(group))
        .isPresent();
  }

  @Override
  public boolean isManager(ActorId agent, GroupId group) {
    return situation
        .ask(new Question.GroupById(group))
        .filter(known -> agent.equals(known.manager()))
        .isPresent();
  }

  @Override
  public GuardAnswer guard(String name, RecordView record) {
    return situation.ask(new Question.GuardOf(name, record));
  }
}
