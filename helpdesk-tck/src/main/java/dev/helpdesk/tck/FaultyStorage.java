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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A store that counts the calls of its ports and fails at the one it is told to, and at which a
 * test may act between two calls.
 *
 * <ul>
 *   <li>Each call: run a scenario once without a fault and read {@link #calls()}; then run it again
 *       for each call with a fault there, each time on a fresh store, and see that what was
 *       acknowledged is there once. After a crash a new engine works on the store within, or on
 *       this one after {@link #heal()}.
 *   <li>An outage that ends: {@link #failFrom} fails a number of calls and then works again.
 *   <li>Unknown outcomes: {@link Fault#UNKNOWN_BEFORE} answers a commit that was not done with
 *       {@code Unknown}, {@link Fault#UNKNOWN_AFTER} one that was; {@link #failAtCallOf} finds the
 *       commits among the calls.
 *   <li>Races without chance: {@link #before} and {@link #after} do at a call what another does
 *       meanwhile, on the same thread, or hold this thread until another came as far.
 * </ul>
 *
 * <p>Safe for use by several threads.
 */
public final class FaultyStorage implements Storage {

  private final Storage inner;
  private final List<String> calls = new ArrayList<>();
  private final Map<Long, Runnable> before = new HashMap<>();
  private final Map<Long, Runnable> after = new HashMap<>();
  private @Nullable Fault fault;
  private @Nullable String faultyPort;
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
    faultyPort = null;
  }

  /**
   * Fails at one of the calls of one name.
   *
   * @param name such as {@code records.commit}
   * @param call which one of that name, counted from 1 since the last {@link #forget()}
   */
  public synchronized void failAtCallOf(String name, long call, Fault what) {
    failFrom(call, 1, what);
    faultyPort = Check.present(name, "name");
  }

  /**
   * Does something once, right before a call reaches the store.
   *
   * @param call which one, counted from 1 since the last {@link #forget()}; calls that the action
   *     makes are counted too
   */
  public synchronized void before(long call, Runnable action) {
    before.put(Check.between(call, 1, Long.MAX_VALUE, "call"), Check.present(action, "action"));
  }

  /**
   * Does something once, right after a call did its work and before it is answered.
   *
   * @param call which one, counted from 1 since the last {@link #forget()}
   */
  public synchronized void after(long call, Runnable action) {
    after.put(Check.between(call, 1, Long.MAX_VALUE, "call"), Check.present(action, "action"));
  }

  /** Works again from now on, also after a crash. Calls stay counted. */
  public synchronized void heal() {
    fault = null;
    crashed = false;
  }

  /** Counts from 1 again. What is to happen at a call then counts from here. */
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
    Due due = count(name);
    if (due.fault == null) {
      return due.around(action);
    }
    if (due.fault.isAfter()) {
      var unused = due.around(action);
    }
    throw failure(due.fault, name);
  }

  /** Does a commit, of which alone the outcome may be unknown. */
  CommitResult commit(String name, Supplier<CommitResult> action) {
    Due due = count(name);
    if (due.fault == null) {
      return due.around(action);
    }
    if (due.fault.isAfter()) {
      var unused = due.around(action);
    }
    if (due.fault.isUnknown()) {
      return new CommitResult.Unknown();
    }
    throw failure(due.fault, name);
  }

  private synchronized Due count(String name) {
    if (crashed) {
      throw new SimulatedCrash(name);
    }
    calls.add(name);
    long call = calls.size();
    Fault due = isFaulty(name) ? fault : null;
    crashed = due != null && due.isCrash();
    return new Due(due, before.remove(call), after.remove(call));
  }

  private boolean isFaulty(String name) {
    if (faultyPort == null) {
      return calls.size() >= from && calls.size() < until;
    }
    long ofPort = calls.stream().filter(faultyPort::equals).count();
    return name.equals(faultyPort) && ofPort >= from && ofPort < until;
  }

  /** What is to happen at a call. */
  private record Due(@Nullable Fault fault, @Nullable Runnable before, @Nullable Runnable after) {

    <T> T around(Supplier<T> action) {
      if (before != null) {
        before.run();
      }
      T result = action.get();
      if (after != null) {
        after.run();
      }
      return result;
    }
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
