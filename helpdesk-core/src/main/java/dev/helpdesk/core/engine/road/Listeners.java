package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.view.CommittedListener;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Storage;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the host's listeners after a commit, in order, on the caller's thread.
 *
 * <p>A command that a listener gives commits at once; its own listeners wait in line until the
 * present ones are through. So many calls may follow from one; beyond them a call is left out, as
 * listeners are hints. What a listener throws is logged and goes no further.
 */
final class Listeners {

  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
  private static final int LONGEST_LINE = 1_000;

  private final List<CommittedListener> listeners;
  private final Storage storage;

  @SuppressWarnings("ThreadLocalUsage") // one line for each engine and caller, never left behind
  private final ThreadLocal<Line> line = new ThreadLocal<>();

  Listeners(List<CommittedListener> listeners, Storage storage) {
    this.listeners = List.copyOf(listeners);
    this.storage = storage;
  }

  void tell(TenantId tenant, RecordView record, List<Happened> events) {
    if (!listeners.isEmpty()) {
      storage.afterCommit(() -> inLine(() -> call(tenant, record, events)));
    }
  }

  private void inLine(Runnable call) {
    Line waiting = line.get();
    if (waiting != null) {
      waiting.add(call);
      return;
    }
    Line own = new Line();
    line.set(own);
    try {
      for (Runnable next = call; next != null; next = own.calls.poll()) {
        next.run();
      }
    } finally {
      line.remove();
    }
  }

  private static final class Line {

    final Queue<Runnable> calls = new ArrayDeque<>();
    private int added;

    void add(Runnable call) {
      if (added < LONGEST_LINE) {
        added++;
        calls.add(call);
      } else {
        LOG.warn("A listener was left out: more than {} calls followed from one.", LONGEST_LINE);
      }
    }
  }

  private void call(TenantId tenant, RecordView record, List<Happened> events) {
    for (CommittedListener listener : listeners) {
      try {
        listener.onCommitted(tenant, record, events);
      } catch (RuntimeException e) {
        LOG.warn("A listener failed after a commit: {}", e.getClass().getName());
      }
    }
  }
}
