package dev.helpdesk.tck;

import dev.helpdesk.model.Check;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Duties;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.Outbox;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.spi.store.WakeUps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A store that counts the calls of its ports and fails at the one it is told to.
 *
 * <p>Run a scenario once without a fault and read {@link #calls()}; then run it again for each call
 * with a fault there, each time on a fresh store, and see that what was acknowledged is there once.
 * After a crash a new engine works on the store within, or on this one after {@link #heal()}. Safe
 * for use by several threads.
 */
public final class FaultyStorage implements Storage {

  private final Storage inner;
  private final List<String> calls = new ArrayList<>();
  private @Nullable Fault fault;
  private long from;
  private long until;
  private boolean crashed;

  /** Wraps a store that does not fail until it is told to. */
  public FaultyStorage(Storage inner) {
    this.inner = Check.present(inner, "inner");
  }

  /**
   * Fails at one call.
   *
   * @param call which one, counted from 1 since the last {@link #forget()}
   */
  public void failAt(long call, Fault what) {
    failFrom(call, 1, what);
  }

  /**
   * Fails at a call and at those after it.
   *
   * @param call the first to fail, counted from 1 since the last {@link #forget()}
   * @param times how many fail, after which it works again
   */
  public synchronized void failFrom(long call, long times, Fault what) {
    from = Check.between(call, 1, Long.MAX_VALUE, "call");
    long most = Long.MAX_VALUE - call;
    until = call + Math.min(most, Check.between(times, 1, Long.MAX_VALUE, "times"));
    fault = Check.present(what, "what");
  }

  /** Works again from now on, also after a crash. Calls stay counted. */
  public synchronized void heal() {
    fault = null;
    crashed = false;
  }

  /** Counts from 1 again. */
  public synchronized void forget() {
    calls.clear();
  }

  /** Returns how many calls were made, failed ones too, but none after a crash. */
  public synchronized long calls() {
    return calls.size();
  }

  /** Returns the calls in order, such as {@code records.commit}. */
  public synchronized List<String> callsMade() {
    return List.copyOf(calls);
  }

  @Override
  public RecordStore records() {
    return new FaultyPorts.Records(inner.records(), this);
  }

  @Override
  public WakeUps wakeUps() {
    return new FaultyPorts.Waking(inner.wakeUps(), this);
  }

  @Override
  public Duties duties() {
    return new FaultyPorts.Carrying(inner.duties(), this);
  }

  @Override
  public Outbox outbox() {
    return new FaultyPorts.Sending(inner.outbox(), this);
  }

  @Override
  public RecordQuery query() {
    return new FaultyPorts.Asking(inner.query(), this);
  }

  @Override
  public Feed feed() {
    return new FaultyPorts.Following(inner.feed(), this);
  }

  @Override
  public void afterCommit(Runnable action) {
    inner.afterCommit(action);
  }

  /** Does a call, or fails in its place or after it. */
  <T> T call(String name, Supplier<T> action) {
    Fault due = count(name);
    if (due == null) {
      return action.get();
    }
    if (due.isAfter()) {
      var unused = action.get();
    }
    throw failure(due, name);
  }

  /** Does a commit, of which alone the outcome may be unknown. */
  CommitResult commit(String name, Supplier<CommitResult> action) {
    Fault due = count(name);
    if (due == null) {
      return action.get();
    }
    if (due.isAfter()) {
      var unused = action.get();
    }
    if (due.isUnknown()) {
      return new CommitResult.Unknown();
    }
    throw failure(due, name);
  }

  private synchronized @Nullable Fault count(String name) {
    if (crashed) {
      throw new SimulatedCrash(name);
    }
    calls.add(name);
    if (fault == null || calls.size() < from || calls.size() >= until) {
      return null;
    }
    crashed = fault.isCrash();
    return fault;
  }

  private static RuntimeException failure(Fault fault, String name) {
    if (fault.isCrash()) {
      throw new SimulatedCrash(name);
    }
    IllegalStateException cause = new IllegalStateException("connection lost at " + name);
    if (fault == Fault.LOST_BEFORE || fault == Fault.LOST_AFTER) {
      return cause;
    }
    return new StoreFailedException("The store failed at " + name + ".", true, cause);
  }
}
