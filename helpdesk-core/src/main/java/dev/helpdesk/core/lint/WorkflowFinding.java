package dev.helpdesk.core.lint;

import static dev.helpdesk.core.lint.Severity.ERROR;
import static dev.helpdesk.core.lint.Severity.WARNING;

/** What is found in workflows. */
enum WorkflowFinding implements FindingCode {
  TOO_LARGE(
      "too-large",
      WARNING,
      "The workflow has so many situations that not all of them were looked through; what depends"
          + " on all of them is not said.",
      "of fewer states, reasons, timers and guards"),
  UNUSED(
      "unused",
      WARNING,
      "No kind of ticket runs on the workflow.",
      "the workflow of some kind, or left out"),
  KIND_UNKNOWN(
      "kind-unknown",
      ERROR,
      "A workflow is given to a kind that the desk does not take in.",
      "one of the kinds of the section on intake"),
  INITIAL_DONE(
      "initial-done",
      ERROR,
      "Tickets begin resolved, closed or cancelled.",
      "a state in which something is yet to be done"),
  NO_END(
      "no-end",
      ERROR,
      "No ticket of the workflow ever ends: none comes to a closed or cancelled state.",
      "a workflow with a closed or cancelled state that tickets come to"),
  STATE_UNREACHABLE(
      "state-unreachable",
      ERROR,
      "No ticket ever comes to the state, whatever anybody does.",
      "a state that some way from the first state leads to, or left out"),
  TRAPPED(
      "trapped",
      ERROR,
      "A ticket that comes to the state, as the witness says, never ends, whatever anybody does.",
      "a state from which some way leads to a closed or cancelled state"),
  CONFORMITY_UNANSWERABLE(
      "conformity-unanswerable",
      WARNING,
      "The requester can neither approve a solution nor reject it.",
      "a resolved state that the requester can leave by a transition or by writing"),
  CONFORMITY_UNENDING(
      "conformity-unending",
      WARNING,
      "A solved ticket whose requester is silent never ends: no timer and nobody of the desk closes"
          + " it.",
      "a resolved state that a timer or somebody of the desk leads to an end"),
  REOPEN_NOWHERE(
      "reopen-nowhere",
      WARNING,
      "There is a time for reopening, and no way back to an open state.",
      "the state of some transition to an open state, or without reopenWithin"),
  TIMER_NEVER(
      "timer-never",
      ERROR,
      "The timer never runs out.",
      "a timer whose time comes while tickets are in the state and whose guards can hold"),
  TIMERS_CIRCLE(
      "timers-circle",
      ERROR,
      "Timers alone move a ticket round and round, for ever.",
      "timers that come to rest in some state"),
  TIMERS_TOGETHER(
      "timers-together",
      WARNING,
      "Two timers of a state run out at the same instant.",
      "timers that run out at different times"),
  TRIGGERS_CIRCLE(
      "triggers-circle",
      ERROR,
      "Transitions that are taken by themselves move a ticket round and round within one decision,"
          + " until the engine cuts it off.",
      "triggers that come to rest in some state"),
  TRANSITION_NOBODY(
      "transition-nobody",
      ERROR,
      "Nobody may take the transition, and neither an event nor a timer takes it.",
      "permitted to somebody, triggered by an event or taken by a timer"),
  GUARDS_NEVER(
      "guards-never",
      ERROR,
      "The guards of the transition never hold together in the states that it leaves.",
      "guards that can hold in the states that the transition leaves"),
  TRANSITION_NEVER(
      "transition-never",
      ERROR,
      "The transition is never taken.",
      "a transition that can be taken, or left out"),
  TRANSITION_NEVER_FROM(
      "transition-never-from",
      WARNING,
      "The transition is never taken from one of the states that it leaves.",
      "a state from which the transition can be taken"),
  TRANSITION_TWIN(
      "transition-twin",
      WARNING,
      "Two transitions of one name differ in the states that they leave alone.",
      "one transition that leaves all these states"),
  TRIGGER_SHADOWED(
      "trigger-shadowed",
      ERROR,
      "Another transition before it is taken by the same event, so that this one never is.",
      "an event that no transition before it is taken by, out of the same state"),
  TRIGGER_REASON(
      "trigger-reason",
      ERROR,
      "The trigger asks for a reason for which tickets never wait in the states of the transition.",
      "a reason with which tickets come to the states that the transition leaves"),
  TRIGGER_NEVER(
      "trigger-never",
      ERROR,
      "The event never comes while a ticket is in the states that the transition leaves.",
      "an event that can come in the states that the transition leaves"),
  FIELD_IMPOSSIBLE(
      "field-impossible",
      ERROR,
      "A transition asks for a field that no ticket can have, so that it is never taken.",
      "a field that a ticket can have"),
  FIELD_UNREQUIRED(
      "field-unrequired",
      WARNING,
      "A transition asks for a field of the desk's own that no kind of ticket on the workflow"
          + " requires, so that tickets come in without it, and nobody may give it to them later.",
      "required by a kind that runs on the workflow, or with ProvideFields given by some role"),
  REASON_EFFECT(
      "reason-effect",
      ERROR,
      "A reason for waiting is given where a ticket is done, or a void reason where it goes on.",
      "a reason for waiting of a ticket that goes on, or a void reason of one that ends"),
  REASON_UNUSED(
      "reason-unused",
      WARNING,
      "No transition takes the reason.",
      "a reason of some transition, or left out");

  private final String code;
  private final Severity severity;
  private final String meaning;
  private final String expected;

  WorkflowFinding(String what, Severity severity, String meaning, String expected) {
    this.code = "workflow." + what;
    this.severity = severity;
    this.meaning = meaning;
    this.expected = expected;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String expected() {
    return expected;
  }
}
