package dev.helpdesk.tck.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Notes the calls of several threads with their places in time. Safe for use by all of them. */
public final class Recorder {

  private final AtomicLong counter = new AtomicLong();
  private final List<Operation> operations = new ArrayList<>();

  /** Creates a recorder that has noted nothing. */
  public Recorder() {}

  /** Makes a call, notes it and returns what it saw. */
  public <T extends Observation> T note(int process, Supplier<T> call) {
    long began = counter.incrementAndGet();
    T seen = call.get();
    long ended = counter.incrementAndGet();
    synchronized (operations) {
      operations.add(new Operation(process, began, ended, seen));
    }
    return seen;
  }

  /** Returns all calls noted so far. */
  public List<Operation> operations() {
    synchronized (operations) {
      return List.copyOf(operations);
    }
  }
}
