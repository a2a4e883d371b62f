package dev.helpdesk.core.assignment;

/** How an agent of the chosen group is found. */
public enum AssignmentStrategy {
  /** The agent with the least load, weighted by priority; equal loads go to the lower id. */
  LEAST_LOADED,
  /** Nobody is chosen; the ticket waits in the queue of the group. */
  QUEUE
}
