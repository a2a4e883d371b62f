package dev.helpdesk.reliability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;

/** What was said of every order: what a store must hold in the end. */
final class Truth implements Journal {

  /** How often an order may be there. */
  enum Presence {
    ONCE,
    ONCE_OR_NOT,
    NOT
  }

  private static final class Said {
    int open;
    boolean done;
    boolean doubtful;

    /** The last answer to an order under a key: so none of its tries can have done it. */
    boolean refused;
  }

  private final Map<String, Said> orders = new HashMap<>();
  private final Set<String> kindsDone = new TreeSet<>();
  private int done;
  private int refused;

  @Override
  public synchronized void note(Mark mark, String key) {
    Said said = orders.computeIfAbsent(key, unused -> new Said());
    said.open += mark == Mark.TRIED ? 1 : -1;
    said.doubtful |= mark == Mark.UNKNOWN;
    said.refused = mark == Mark.REFUSED && Orders.isRepeatable(key);
    refused += mark == Mark.REFUSED ? 1 : 0;
    if (mark == Mark.DONE && !said.done) {
      said.done = true;
      done++;
      kindsDone.add(key.substring(0, 1));
      notifyAll();
    }
  }

  /** Waits until so many more orders are done than now; tells whether that came about. */
  synchronized boolean awaitMore(int more, long patienceMillis) {
    int wanted = done + more;
    long end = System.nanoTime() + patienceMillis * 1_000_000;
    try {
      while (done < wanted) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
      return true;
    } catch (InterruptedException interrupted) {
      throw new CompletionException(interrupted);
    }
  }

  synchronized int done() {
    return done;
  }

  /** Returns the first letters of the orders that are done: what kinds there were. */
  synchronized Set<String> kindsDone() {
    return Set.copyOf(kindsDone);
  }

  /** Returns how often an order was refused. */
  synchronized int refused() {
    return refused;
  }

  /** Returns how many orders were never answered for certain. */
  synchronized int doubtful() {
    return (int) orders.keySet().stream().filter(this::isOpen).count();
  }

  /**
   * Returns the orders that were cut off and may be given again.
   *
   * @param node part of the orders of one node
   * @param others orders of others, of which those are left out that are done by now
   */
  synchronized List<String> cutOff(String node, List<String> others) {
    List<String> keys = new ArrayList<>(others);
    keys.removeIf(key -> presence(key) == Presence.ONCE);
    orders.forEach(
        (key, said) -> {
          if (said.open > 0 && !said.done && Orders.isRepeatable(key) && key.contains(node)) {
            keys.add(key);
          }
        });
    return keys;
  }

  private boolean isOpen(String key) {
    return presence(key) == Presence.ONCE_OR_NOT;
  }

  synchronized Presence presence(String key) {
    Said said = orders.get(key);
    if (said == null) {
      return Presence.NOT;
    }
    if (said.done) {
      return Presence.ONCE;
    }
    if (said.refused) {
      return Presence.NOT;
    }
    return said.open > 0 || said.doubtful ? Presence.ONCE_OR_NOT : Presence.NOT;
  }

  synchronized List<String> keys() {
    return new ArrayList<>(orders.keySet());
  }
}
