package dev.helpdesk.reliability;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.OutcomeUnknownException;
import dev.helpdesk.model.HelpDeskException;
import dev.helpdesk.reliability.Journal.Mark;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Gives one order after the other, as a host does that knows what each answer means. */
final class Load implements Runnable {

  private static final int TRIES = 30;
  private static final long BREATH_NANOS = 20_000_000;

  private final Desk desk;
  private final String name;
  private final Orders orders;
  private final List<String> first;
  private final Journal journal;
  private volatile boolean stopped;

  Load(Desk desk, String name, Orders orders, List<String> first, Journal journal) {
    this.desk = desk;
    this.name = name;
    this.orders = orders;
    this.first = first;
    this.journal = journal;
  }

  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    for (String key : first) {
      give(key);
    }
    for (int i = 0; !stopped; i++) {
      give(orders.next(name + "-" + i));
    }
  }

  /** Gives an order until it is answered, unless giving it again might do it twice. */
  private void give(String key) {
    boolean answered = false;
    for (int i = 0; !answered && !stopped && i < TRIES; i++) {
      journal.note(Mark.TRIED, key);
      Mark mark = once(key);
      journal.note(mark, key);
      answered = mark == Mark.DONE || mark == Mark.REFUSED || !Orders.isRepeatable(key);
      if (mark == Mark.FAILED || mark == Mark.UNKNOWN) {
        LockSupport.parkNanos(BREATH_NANOS);
      }
    }
  }

  private Mark once(String key) {
    try {
      return desk.execute(Orders.of(key)) instanceof Outcome.Accepted ? Mark.DONE : Mark.REFUSED;
    } catch (OutcomeUnknownException unknown) {
      return Mark.UNKNOWN;
    } catch (HelpDeskException failed) {
      return Mark.FAILED;
    }
  }
}
