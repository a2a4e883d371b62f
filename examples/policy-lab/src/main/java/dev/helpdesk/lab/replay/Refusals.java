package dev.helpdesk.lab.replay;

import dev.helpdesk.core.view.Refusal;

/** What the engine refused, counted by reason and by what was asked of it. */
final class Refusals {

  private final Tally byReason = new Tally();
  private final Tally asked = new Tally();

  /** Counts a refusal. */
  void add(Refusal refusal, String what) {
    byReason.add(refusal.code());
    asked.add(refusal.code() + ": " + what);
  }

  /** Counts something that could not even be asked. */
  void add(String reason) {
    byReason.add(reason);
    asked.add(reason);
  }

  /** Returns how many there are. */
  long total() {
    return byReason.total();
  }

  /** Returns how many there are of each reason. */
  Tally byReason() {
    return byReason;
  }

  /** Returns how many there are of each reason and thing asked. */
  Tally asked() {
    return asked;
  }
}
