package dev.helpdesk.acceptance.jdbc;

import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.ForwardingRecordStore;
import dev.helpdesk.spi.store.ForwardingStorage;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stores and data sources that are wrong in one way. */
final class Sabotage {

  private Sabotage() {}

  /** Leaves out what is to be remembered of a command's key. */
  static Storage forgetful(Storage inner) {
    return wrong(
        inner, (records, changes) -> records.commit(copy(changes).idempotency(null).build()));
  }

  /** Writes notifications by a second commit. */
  static Storage tellingApart(Storage inner) {
    return wrong(
        inner,
        (records, changes) -> {
          CommitResult result = records.commit(copy(changes).outbox(List.of()).build());
          if (result instanceof CommitResult.Committed && !changes.outbox().isEmpty()) {
            RecordRow row = changes.row();
            return records.commit(
                Changeset.builder(changes.now(), row.version(), row)
                    .outbox(changes.outbox())
                    .build());
          }
          return result;
        });
  }

  /** Takes an unknown outcome for success. */
  static Storage optimistic(Storage inner) {
    return wrong(
        inner,
        (records, changes) -> {
          CommitResult result = records.commit(changes);
          return result instanceof CommitResult.Unknown
              ? new CommitResult.Committed(false)
              : result;
        });
  }

  private static Changeset.Builder copy(Changeset from) {
    return from.copy(from.expectedVersion(), from.row());
  }

  private static Storage wrong(
      Storage inner, BiFunction<RecordStore, Changeset, CommitResult> committing) {
    RecordStore records =
        new ForwardingRecordStore(inner.records()) {
          @Override
          public CommitResult commit(Changeset changeset) {
            return committing.apply(inner.records(), changeset);
          }
        };
    return new ForwardingStorage(inner) {
      @Override
      public RecordStore records() {
        return records;
      }
    };
  }

  /** Connections whose statements each stand for themselves, whatever is asked of them. */
  static final class WithoutTransactions {

    private WithoutTransactions() {}

    static DataSource over(DataSource inner) {
      return wrapped(
          inner,
          (connection, method) ->
              switch (method.getName()) {
                case "setAutoCommit", "commit", "rollback" -> true;
                default -> false;
              });
    }
  }

  /** Does not give back the connection on which something failed first. */
  static final class LeakingConnections {

    private LeakingConnections() {}

    static DataSource over(DataSource inner) {
      AtomicReference<Connection> leaked = new AtomicReference<>();
      return wrapped(
          inner,
          (connection, method) -> {
            if (method.getName().equals("rollback")) {
              var unused = leaked.compareAndSet(null, connection);
            }
            return connection == leaked.get() && method.getName().equals("close");
          });
    }
  }

  /** Decides whether a call of a connection is left out. */
  private interface Omission {
    boolean leavesOut(Connection connection, Method method);
  }

  private static DataSource wrapped(DataSource inner, Omission omission) {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          Object result = call(inner, method, arguments);
          return result instanceof Connection connection ? wrapped(connection, omission) : result;
        });
  }

  private static Connection wrapped(Connection inner, Omission omission) {
    return proxy(
        Connection.class,
        (method, arguments) ->
            omission.leavesOut(inner, method) ? null : call(inner, method, arguments));
  }

  private interface Handler {
    @Nullable Object call(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Handler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> handler.call(method, arguments)));
  }

  private static Object call(Object inner, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(inner, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof SQLException failure ? failure : e.getCause();
    }
  }
}
