package dev.helpdesk.core.event;

/** One of the two scales that give a priority. */
public enum Scale {
  /** How much is affected. */
  IMPACT,
  /** How soon it must be done. */
  URGENCY
}
