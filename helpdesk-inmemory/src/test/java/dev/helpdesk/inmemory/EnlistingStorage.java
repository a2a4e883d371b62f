package dev.helpdesk.inmemory;

import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Duties;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.Outbox;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.WakeUps;
import dev.helpdesk.tck.HostTransactionFixture.End;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A store that takes part in transactions of a host, to show that the contract for it can be kept.
 *
 * <p>A transaction works on a copy, made by doing all former writes again; its own writes are done
 * on the shared store when the host commits. Writers exclude each other.
 */
final class EnlistingStorage implements Storage {

  private static final Set<String> WRITES = Set.of("commit", "claim", "update", "release");

  private record Write(Class<?> type, Method method, Object[] args) {

    Object on(Storage storage) {
      try {
        method.setAccessible(true);
        return method.invoke(portOf(type, storage), args);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new AssertionError(e.getCause());
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static final class Transaction {
    private final Storage copy;
    private final List<Write> writes = new ArrayList<>();
    private final List<Runnable> actions = new ArrayList<>();
    private boolean enlisted;

    private Transaction(Storage copy) {
      this.copy = copy;
    }
  }

  private final InstantSource time;
  private final Storage shared;
  private final List<Write> written = new ArrayList<>();
  private final ReentrantLock writing = new ReentrantLock();
  private final ThreadLocal<@Nullable Transaction> open = new ThreadLocal<>();

  EnlistingStorage(InstantSource time) {
    this.time = time;
    shared = new InMemoryStorage(time);
  }

  <T> T inHostTransaction(End end, Supplier<T> action) {
    writing.lock();
    Storage copy = new InMemoryStorage(time);
    written.forEach(write -> write.on(copy));
    Transaction transaction = new Transaction(copy);
    open.set(transaction);
    T result;
    try {
      result = action.get();
      if (end == End.COMMIT) {
        transaction.writes.forEach(write -> write.on(shared));
        written.addAll(transaction.writes);
      }
    } finally {
      open.remove();
      writing.unlock();
    }
    if (end == End.COMMIT) {
      transaction.actions.forEach(Runnable::run);
    }
    return result;
  }

  private Object call(Class<?> type, Method method, Object[] args) {
    Write call = new Write(type, method, args);
    Transaction transaction = open.get();
    if (method.getName().equals("isEnlisted")) {
      return transaction != null;
    }
    boolean writes = WRITES.contains(method.getName());
    if (transaction != null) {
      Object result = call.on(transaction.copy);
      if (writes) {
        transaction.writes.add(call);
      }
      if (result instanceof CommitResult.Committed) {
        transaction.enlisted = true;
        return new CommitResult.Committed(true);
      }
      return result;
    }
    if (!writes) {
      return call.on(shared);
    }
    writing.lock();
    try {
      written.add(call);
      return call.on(shared);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void afterCommit(Runnable action) {
    Transaction transaction = open.get();
    if (transaction != null && transaction.enlisted) {
      transaction.actions.add(action);
    } else {
      action.run();
    }
  }

  @Override
  public RecordStore records() {
    return port(RecordStore.class);
  }

  @Override
  public WakeUps wakeUps() {
    return port(WakeUps.class);
  }

  @Override
  public Duties duties() {
    return port(Duties.class);
  }

  @Override
  public Outbox outbox() {
    return port(Outbox.class);
  }

  @Override
  public RecordQuery query() {
    return port(RecordQuery.class);
  }

  @Override
  public Feed feed() {
    return port(Feed.class);
  }

  private <P> P port(Class<P> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> call(type, method, args == null ? new Object[0] : args)));
  }

  private static Object portOf(Class<?> type, Storage storage) {
    if (type == RecordStore.class) {
      return storage.records();
    }
    if (type == WakeUps.class) {
      return storage.wakeUps();
    }
    if (type == Duties.class) {
      return storage.duties();
    }
    if (type == Outbox.class) {
      return storage.outbox();
    }
    return type == RecordQuery.class ? storage.query() : storage.feed();
  }
}
