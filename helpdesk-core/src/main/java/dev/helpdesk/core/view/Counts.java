package dev.helpdesk.core.view;

/**
 * What is counted along a ticket's way.
 *
 * @param reopens times it left a resolved or closed state for an open one
 * @param reassignments times its group changed
 * @param returns times it came back to a group that had it before
 * @param functional functional escalations
 * @param hierarchical hierarchical escalations
 * @param recategorised times its category was replaced
 * @param messages messages of its conversation
 * @param openChildren children that are open
 * @param pendingEscalations hierarchical escalations that wait for a decision
 */
public record Counts(
    int reopens,
    int reassignments,
    int returns,
    int functional,
    int hierarchical,
    int recategorised,
    int messages,
    int openChildren,
    int pendingEscalations) {

  /** Nothing counted yet. */
  public static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Returns these counts with one reopening more. */
  public Counts reopened() {
    return new Counts(
        reopens + 1,
        reassignments,
        returns,
        functional,
        hierarchical,
        recategorised,
        messages,
        openChildren,
        pendingEscalations);
  }

  /** Returns these counts with one change of group more. */
  public Counts reassigned(boolean returned) {
    return new Counts(
        reopens,
        reassignments + 1,
        returns + (returned ? 1 : 0),
        functional,
        hierarchical,
        recategorised,
        messages,
        openChildren,
        pendingEscalations);
  }

  /** Returns these counts with one functional escalation more. */
  public Counts functionallyEscalated() {
    return new Counts(
        reopens,
        reassignments,
        returns,
        functional + 1,
        hierarchical,
        recategorised,
        messages,
        openChildren,
        pendingEscalations);
  }

  /** Returns these counts with so many hierarchical escalations. */
  public Counts hierarchicallyEscalated(int number) {
    return new Counts(
        reopens,
        reassignments,
        returns,
        functional,
        number,
        recategorised,
        messages,
        openChildren,
        pendingEscalations);
  }

  /** Returns these counts with one replaced category more. */
  public Counts wasRecategorised() {
    return new Counts(
        reopens,
        reassignments,
        returns,
        functional,
        hierarchical,
        recategorised + 1,
        messages,
        openChildren,
        pendingEscalations);
  }

  /** Returns these counts with one message more. */
  public Counts posted() {
    return new Counts(
        reopens,
        reassignments,
        returns,
        functional,
        hierarchical,
        recategorised,
        messages + 1,
        openChildren,
        pendingEscalations);
  }

  /** Returns these counts with so many children open. */
  public Counts withOpenChildren(int open) {
    return new Counts(
        reopens,
        reassignments,
        returns,
        functional,
        hierarchical,
        recategorised,
        messages,
        open,
        pendingEscalations);
  }

  /** Returns these counts with so many escalations waiting for a decision. */
  public Counts withPendingEscalations(int pending) {
    return new Counts(
        reopens,
        reassignments,
        returns,
        functional,
        hierarchical,
        recategorised,
        messages,
        openChildren,
        pending);
  }
}
