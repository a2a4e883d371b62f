package dev.helpdesk.core.workflow.internal;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.CorrectState;
import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.command.NoteUpdate;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.event.UpdateNoted;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.hall.Texts;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.core.workflow.Action;
import dev.helpdesk.core.workflow.Actions;
import dev.helpdesk.core.workflow.Need;
import dev.helpdesk.core.workflow.Reopening;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.TicketFields;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Unmet;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.TextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides the commands of the workflow, for one situation. */
final class WorkflowDecision extends SomeCommands<Optional<Refusal>> {

  private final WorkflowPolicy policy;
  private final Situation situation;
  private final Draft draft;
  private final RecordView record;

  WorkflowDecision(WorkflowPolicy policy, Situation situation, Draft draft) {
    this.policy = policy;
    this.situation = situation;
    this.draft = draft;
    record = situation.record();
  }

  @Override
  protected Optional<Refusal> otherwise(Command command) {
    return Optional.empty();
  }

  @Override
  public Optional<Refusal> registerTicket(RegisterTicket command) {
    return Optional.ofNullable(begin(command));
  }

  @Override
  public Optional<Refusal> takeTransition(TakeTransition command) {
    return Optional.ofNullable(take(command));
  }

  @Override
  public Optional<Refusal> correctState(CorrectState command) {
    return Optional.ofNullable(correct(command));
  }

  @Override
  public Optional<Refusal> noteUpdate(NoteUpdate command) {
    return Optional.ofNullable(note(command));
  }

  @Override
  public Optional<Refusal> migrateTicket(MigrateTicket command) {
    return Optional.ofNullable(migrate(command));
  }

  private @Nullable Refusal migrate(MigrateTicket command) {
    if (!record.isTicket()) {
      return noTicket();
    }
    Workflow workflow = policy.workflow(record.kind());
    StateMapping mapping = new StateMapping(command.migration(), workflow, record);
    Refusal refusal = mapping.refusal();
    if (refusal == null) {
      draft.add(mapping.event(record.registered().policyVersion(), command.toVersion()));
    }
    return refusal;
  }

  private @Nullable Refusal begin(RegisterTicket command) {
    Workflow workflow = policy.workflow(command.kind());
    String given = command.state();
    Optional<State> state = workflow.state(given == null ? workflow.initial() : given);
    if (state.isEmpty()) {
      return unknownState(workflow);
    }
    draft.add(Moves.first(state.get(), given != null));
    return null;
  }

  private @Nullable Refusal take(TakeTransition command) {
    if (!record.isTicket()) {
      return noTicket();
    }
    Workflow workflow = policy.workflow(record.kind());
    Optional<Action> action = actions().named(situation.actor(), command.transition());
    Optional<Transition> transition =
        workflow.transition(record.progress().state(), command.transition());
    if (action.isEmpty() || transition.isEmpty()) {
      return notPossible("an action that is possible in state " + record.progress().state());
    }
    Refusal refusal = checkGuards(action.get());
    if (refusal == null && reopening().bars(action.get().category())) {
      refusal = tooLate(reopening());
    }
    if (refusal == null) {
      refusal = checkGiven(transition.get(), action.get(), command);
    }
    if (refusal != null) {
      return refusal;
    }
    TextKey text = store(transition.get(), command.text());
    draft.add(Moves.along(workflow, transition.get(), record, command.reason(), text));
    return null;
  }

  /** A guard that can't be asked is told before those that merely don't hold. */
  private @Nullable Refusal checkGuards(Action action) {
    for (Unmet unmet : action.unmet()) {
      switch (unmet.answer().verdict()) {
        case UNKNOWN -> {
          return refused("workflow.guard-unknown", "taken when " + unmet.condition());
        }
        case FAILED -> {
          return refused("workflow.guard-failed", "taken when " + unmet.condition());
        }
        case HOLDS, DOES_NOT_HOLD -> {}
      }
    }
    return action.isPossible()
        ? null
        : notPossible(
            "taken when "
                + action.unmet().stream()
                    .map(Unmet::condition)
                    .collect(Collectors.joining(" and ")));
  }

  private @Nullable Refusal checkGiven(
      Transition transition, Action action, TakeTransition command) {
    List<String> missing = new ArrayList<>(action.missing());
    if (command.text() != null && transition.textName().equals(TicketFields.SOLUTION)) {
      missing.remove(TicketFields.SOLUTION);
    }
    if (!missing.isEmpty()) {
      return new Refusal(
          "workflow.fields-missing",
          "record",
          "a ticket on which the fields have a value that the action requires",
          missing);
    }
    Refusal refusal = checkReason(transition, command.reason());
    return refusal == null ? checkText(transition, command.text()) : refusal;
  }

  private @Nullable Refusal correct(CorrectState command) {
    Refusal refusal = checkTicket();
    if (refusal != null) {
      return refusal;
    }
    Workflow workflow = policy.workflow(record.kind());
    Optional<State> state = workflow.state(command.state());
    if (state.isEmpty()) {
      return unknownState(workflow);
    }
    if (command.state().equals(record.progress().state())) {
      return Refusal.of("workflow.unchanged", "state", "another state than the present one");
    }
    draft.add(Moves.corrected(state.get(), record));
    return null;
  }

  private @Nullable Refusal note(NoteUpdate command) {
    Refusal refusal = checkTicket();
    if (refusal == null) {
      draft.add(new UpdateNoted(command.fields()));
    }
    return refusal;
  }

  private @Nullable Refusal checkTicket() {
    return record.isTicket() ? null : noTicket();
  }

  private static @Nullable Refusal checkReason(Transition transition, @Nullable String reason) {
    List<String> reasons = transition.reasons();
    if (reason == null) {
      return transition.needs().contains(Need.REASON)
          ? new Refusal("workflow.reason-missing", "reason", "one of the reasons", reasons)
          : null;
    }
    if (reasons.contains(reason)) {
      return null;
    }
    String expected = reasons.isEmpty() ? "absent, as the action takes none" : "one of the reasons";
    return new Refusal("workflow.reason-unknown", "reason", expected, reasons);
  }

  private @Nullable Refusal checkText(Transition transition, @Nullable String text) {
    if (text == null) {
      return transition.needs().contains(Need.TEXT)
          ? Refusal.of("workflow.text-missing", "text", "present")
          : null;
    }
    return text.isBlank()
        ? Refusal.blank("text")
        : Texts.check("text", text, situation.limits().textLength());
  }

  private @Nullable TextKey store(Transition transition, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Actor actor = situation.actor();
    boolean own = actor.role() == Actor.Role.REQUESTER;
    Audience audience = own ? Audience.PUBLIC : transition.audience();
    return draft.text(transition.textName(), audience, List.of(actor.id()), text);
  }

  private Refusal notPossible(String expected) {
    return refused("workflow.not-possible", expected);
  }

  private Refusal refused(String code, String expected) {
    List<String> possible =
        actions().possible(situation.actor(), reopening()).stream()
            .map(Action::transition)
            .toList();
    return new Refusal(code, "transition", expected, possible);
  }

  private Actions actions() {
    return Moves.actions(policy.workflow(record.kind()), situation);
  }

  private Reopening reopening() {
    Workflow workflow = policy.workflow(record.kind());
    return Reopening.of(workflow, record, situation.now(), situation::calendar);
  }

  private static Refusal tooLate(Reopening reopening) {
    String end = reopening.until().map(until -> ", which ended at " + until).orElse("");
    return new Refusal(
        "workflow.reopen-too-late",
        "transition",
        "taken within the time for reopening" + end,
        List.of("a new ticket that is the follow-up of this one"));
  }

  private static Refusal noTicket() {
    return Refusal.of("workflow.no-ticket", "record", "a registered ticket");
  }

  private static Refusal unknownState(Workflow workflow) {
    List<String> states = workflow.states().stream().map(State::name).toList();
    return new Refusal("workflow.state-unknown", "state", "a state of the workflow", states);
  }
}
