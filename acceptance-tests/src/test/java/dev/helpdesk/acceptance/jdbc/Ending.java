package dev.helpdesk.acceptance.jdbc;

import dev.helpdesk.acceptance.Script;
import dev.helpdesk.acceptance.ScriptRun;
import dev.helpdesk.acceptance.Trace;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.inmemory.RecordingSender;
import dev.helpdesk.spi.notification.NotificationSender.Result;
import dev.helpdesk.testkit.TestDesk;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a run of a script comes to, as far as it must not depend on what went wrong meanwhile.
 *
 * @param trace history, outbox and what was given up
 * @param sent keys of notifications that the sender took
 * @param heard what each command heard in the end, by its key
 */
record Ending(Trace trace, Set<String> sent, Map<String, Object> heard) {

  static Ending of(Script script, ScriptRun run, TestDesk desk) {
    Set<String> sent = new TreeSet<>();
    for (RecordingSender.Attempt attempt : desk.sender().attempts()) {
      if (attempt.result() == Result.SENT) {
        sent.add(attempt.tenant() + " " + attempt.notification().key());
      }
    }
    Trace trace = Trace.of(desk);
    if (script.owesManyAtOnce()) {
      Trace lines = trace.inAnyOrder(desk);
      return new Ending(
          new Trace(
              lines.digests().stream().map(Ending::withoutTries).toList(),
              lines.outbox(),
              lines.parked()),
          sent,
          Map.of());
    }
    Map<String, Object> heard = new TreeMap<>();
    run.heard().forEach((key, outcome) -> heard.put(key, said(outcome)));
    return new Ending(trace, sent, heard);
  }

  /**
   * The engine asks for another number when a commit of its own failed: a gap is allowed. The last
   * digit counts those numbers; see {@code StepFolios}.
   */
  private static String withoutTries(String line) {
    return line.replaceAll("(folio=[A-Z]+-[0-9]+-[0-9]+)[0-9]", "$1*");
  }

  /** A repeated command finds its record as it is now, but the events that it caused. */
  private static Object said(Outcome outcome) {
    return outcome instanceof Outcome.Accepted accepted ? accepted.events() : outcome;
  }
}
