package dev.helpdesk.inmemory;

import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.Duties;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.Outbox;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.WakeUps;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/** Wraps a store so that one of its calls lies. */
@FunctionalInterface
interface Sabotage {

  /** Does a call, or something else in its place. */
  Object call(Call call);

  /** A call of a port, such as {@code commit} or {@code wakeUps.claim}. */
  record Call(Storage inner, Object port, Method method, Object[] args) {

    boolean is(String name) {
      String[] parts = name.split("\\.");
      boolean ofPort = method.getDeclaringClass().getSimpleName().equalsIgnoreCase(parts[0]);
      return ofPort && method.getName().equals(parts[1]);
    }

    @SuppressWarnings("unchecked")
    <T> T arg(int index) {
      return (T) args[index];
    }

    /** Does the call as it was asked for. */
    <T> T proceed() {
      return proceed(args);
    }

    /** Does the call with other arguments. */
    @SuppressWarnings("unchecked")
    <T> T proceed(Object... changed) {
      try {
        return (T) method.invoke(port, changed);
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

  /** Runs an action once a commit is final. */
  default void whenCommitted(Storage inner, Runnable action) {
    inner.afterCommit(action);
  }

  /** Wraps a store. */
  default Storage over(Storage inner) {
    RecordStore records = port(inner, RecordStore.class, inner.records());
    WakeUps wakeUps = port(inner, WakeUps.class, inner.wakeUps());
    Duties duties = port(inner, Duties.class, inner.duties());
    Outbox outbox = port(inner, Outbox.class, inner.outbox());
    RecordQuery query = port(inner, RecordQuery.class, inner.query());
    Feed feed = port(inner, Feed.class, inner.feed());
    return new Storage() {
      @Override
      public RecordStore records() {
        return records;
      }

      @Override
      public WakeUps wakeUps() {
        return wakeUps;
      }

      @Override
      public Duties duties() {
        return duties;
      }

      @Override
      public Outbox outbox() {
        return outbox;
      }

      @Override
      public RecordQuery query() {
        return query;
      }

      @Override
      public Feed feed() {
        return feed;
      }

      @Override
      public void afterCommit(Runnable action) {
        whenCommitted(inner, action);
      }
    };
  }

  private <P> P port(Storage inner, Class<P> type, P port) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              method.setAccessible(true);
              return call(new Call(inner, port, method, args == null ? new Object[0] : args));
            }));
  }

  /** Starts a copy of a changeset on another version, row and history. */
  static Changeset.Builder copy(
      Changeset from, long expected, RecordRow row, List<HistoryRow> history) {
    return from.copy(expected, row).history(history);
  }

  /** Starts a copy of a changeset. */
  static Changeset.Builder copy(Changeset from) {
    return copy(from, from.expectedVersion(), from.row(), from.history());
  }

  /** Returns a changeset as if it had been decided on another version. */
  static Changeset rebased(Changeset from, long version) {
    long shift = version - from.expectedVersion();
    RecordRow r = from.row();
    RecordRow row =
        new RecordRow(
            r.tenant(),
            r.id(),
            r.kind(),
            r.version() + shift,
            r.wakeUp(),
            r.stamp(),
            r.attributes(),
            r.words(),
            r.snapshot());
    List<HistoryRow> history =
        from.history().stream()
            .map(
                h ->
                    new HistoryRow(
                        h.tenant(),
                        h.record(),
                        h.version() + shift,
                        0,
                        h.at(),
                        h.recordedAt(),
                        h.type(),
                        h.decision(),
                        h.body()))
            .toList();
    return copy(from, version, row, history).build();
  }

  /** Returns a delivery at another revision. */
  static Delivery atRevision(Delivery d, long revision) {
    return new Delivery(d.state(), d.attempts(), d.nextTry(), d.problem(), revision);
  }

  /** Returns a result as what the call is known to give. */
  @SuppressWarnings("unchecked")
  static <T> T cast(Object result) {
    return (T) result;
  }
}
