package dev.helpdesk.core.report;

import dev.helpdesk.model.Check;

/**
 * How straight tickets went.
 *
 * @param firstContact tickets that stand resolved or closed and were solved at the first contact:
 *     by the first group that had them, without an escalation to another, without waiting for
 *     anybody and without having been reopened
 * @param reopened tickets that left a resolved or ended state for an open one, each once
 * @param reassignments how often tickets changed their group, all times counted
 */
public record Handling(long firstContact, long reopened, long reassignments) {

  /** Refuses negative counts. */
  public Handling {
    Check.between(firstContact, 0, Long.MAX_VALUE, "firstContact");
    Check.between(reopened, 0, Long.MAX_VALUE, "reopened");
    Check.between(reassignments, 0, Long.MAX_VALUE, "reassignments");
  }
}
