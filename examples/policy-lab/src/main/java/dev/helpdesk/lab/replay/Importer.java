package dev.helpdesk.lab.replay;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.CorrectState;
import dev.helpdesk.core.command.NoteUpdate;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.workflow.Action;
import dev.helpdesk.core.workflow.Need;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.lab.LabException;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.RecordId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes every row of a log commands of the desk.
 *
 * <p>Each row leaves exactly one marker in the history: the first one the state its case begins in,
 * a later one a change of state, or a noted update when the state stays. What else it changes,
 * classification and assignment, stands before the marker; only the assignments that come with a
 * registration or a reopening stand after it, as nobody is assigned what isn't open.
 */
final class Importer {

  private final Desk desk;
  private final Policy policy;
  private final Registration registration;
  private final Refusals refusals;
  private final Map<String, LogRow> before = new HashMap<>();
  private final Set<String> lost = new HashSet<>();

  Importer(Desk desk, Policy policy, Refusals refusals) {
    this.desk = desk;
    this.policy = policy;
    this.registration = new Registration(policy);
    this.refusals = refusals;
  }

  /** Takes the next row; the desk's time is the row's. */
  void take(LogRow row) {
    try {
      LogRow previous = before.put(row.caseId(), row);
      if (lost.contains(row.caseId())) {
        refusals.add("lab.case-not-registered");
      } else if (previous == null) {
        register(row);
      } else {
        update(row, previous);
      }
    } catch (InvalidValueException e) {
      throw new LabException("row " + row.line() + ": " + e.getMessage());
    }
  }

  private void register(LogRow row) {
    boolean done = done(registration.whole(row), "register");
    if (!done && !done(registration.bare(row), "register with what is needed only")) {
      lost.add(row.caseId());
      return;
    }
    assign(row, null);
  }

  private void update(LogRow row, LogRow previous) {
    RecordView record = desk.ticket(id(row)).orElseThrow().record();
    String state = record.progress().state();
    String target = Objects.requireNonNullElse(row.value(Field.STATE), state);
    boolean reopens = record.isEnded() && !isEnd(target, record);
    classify(row, previous);
    if (!reopens) {
      assign(row, previous);
    }
    if (target.equals(state)) {
      note(row, previous);
    } else {
      move(row, previous, state, target);
    }
    if (reopens) {
      assign(row, previous);
    }
  }

  private boolean isEnd(String state, RecordView record) {
    StateCategory category =
        workflow(record).state(state).map(State::category).orElse(StateCategory.ACTIVE);
    return category == StateCategory.CLOSED || category == StateCategory.CANCELLED;
  }

  private void classify(LogRow row, LogRow previous) {
    Levels levels = registration.levels(row);
    Levels earlier = registration.levels(previous);
    String category = changed(row, previous, Field.CATEGORY);
    if (category != null || !levels.equals(earlier)) {
      done(new Classify(id(row), category, levels.impact(), levels.urgency(), null), "classify");
    }
  }

  private void assign(LogRow row, @Nullable LogRow previous) {
    String group = row.value(Field.GROUP);
    String agent = row.value(Field.ASSIGNEE);
    boolean same =
        previous != null
            && Objects.equals(group, previous.value(Field.GROUP))
            && Objects.equals(agent, previous.value(Field.ASSIGNEE));
    if (same || (group == null && agent == null)) {
      return;
    }
    GroupId toGroup = group == null ? null : GroupId.of(group);
    ActorId toAgent = agent == null ? null : ActorId.of(agent);
    Owner owner = desk.ticket(id(row)).orElseThrow().record().owner();
    if (!Objects.equals(toGroup, owner.group()) || !Objects.equals(toAgent, owner.agent())) {
      done(new AssignTicket(id(row), toGroup, toAgent, null), "assign");
    }
  }

  private void move(LogRow row, LogRow previous, String from, String to) {
    String step = from + Tally.TO + to;
    if (!done(transition(id(row), to), step) && !done(new CorrectState(id(row), to), step)) {
      note(row, previous);
    }
  }

  /** The action that leads there now; without one, what would be asked for in another state. */
  private Command transition(RecordId id, String to) {
    for (Action action : desk.actions(id, LabDesk.IMPORT)) {
      if (action.to().equals(to) && action.isPossible()) {
        TakeTransition taken = TakeTransition.of(id, action.transition());
        if (action.needs().contains(Need.REASON)) {
          taken = taken.because(action.reasons().get(0));
        }
        return action.needs().contains(Need.TEXT) ? taken.saying("As in the log.") : taken;
      }
    }
    RecordView record = desk.ticket(id).orElseThrow().record();
    Optional<String> elsewhere =
        workflow(record).transitions().stream()
            .filter(transition -> transition.to().equals(to))
            .map(Transition::name)
            .findFirst();
    return TakeTransition.of(id, elsewhere.orElse(to));
  }

  private void note(LogRow row, LogRow previous) {
    List<String> fields = new ArrayList<>();
    for (Field field : Field.values()) {
      if (field != Field.AT && !Objects.equals(row.value(field), previous.value(field))) {
        fields.add(field.member());
      }
    }
    done(new NoteUpdate(id(row), fields), "note an update");
  }

  private Workflow workflow(RecordView record) {
    return policy.workflow().workflow(record.kind());
  }

  private static @Nullable String changed(LogRow row, LogRow previous, Field field) {
    String value = row.value(field);
    return Objects.equals(value, previous.value(field)) ? null : value;
  }

  private boolean done(Command command, String what) {
    Outcome outcome = desk.execute(LabDesk.IMPORT, command);
    if (outcome instanceof Outcome.Refused refused) {
      refusals.add(refused.refusal(), what);
      return false;
    }
    return true;
  }

  private static RecordId id(LogRow row) {
    return RecordId.of(row.caseId());
  }
}
