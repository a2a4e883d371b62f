package dev.helpdesk.core.proof;

/** Why a ticket doesn't get to a level, or not in time. */
public enum Fault {
  /** It gets there, but later than was asked for. */
  TOO_LATE,
  /** The directory has no such level, and none above it. */
  NO_SUCH_LEVEL,
  /** No rule of the policy escalates that way. */
  NO_RULE,
  /** Only clocks would escalate it, and no agreement gives it one. */
  NO_AGREEMENT,
  /** Only clocks would escalate it, and they stand still without an end. */
  CLOCK_PAUSED,
  /** It waits for somebody and nothing goes on while it does. */
  WAITS,
  /** Its own timers end it before. */
  ENDS_BEFORE,
  /** When the level is asked, nobody there or above answers: a gap in the rota. */
  NOBODY_ANSWERS,
  /** Whoever is asked at the level was already asked at a lower one, and didn't answer. */
  SAME_PERSON,
  /** The rules that fire raise it to no group of the level. */
  RAISED_TO_OTHERS,
  /** None of the rules that could escalate it ever fires for it. */
  RULES_SILENT,
  /** It isn't there after the patience of the proof, though something still goes on. */
  NOT_WITHIN_PATIENCE
}
