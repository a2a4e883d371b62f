package dev.helpdesk.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections, or data sources, of which one answer is another. */
final class Relabeled {

  private Relabeled() {}

  /** Answers a call in place of what stands behind, or passes it on. */
  interface Answer {
    @Nullable Object to(Method method, Object[] arguments, Call behind) throws Throwable;
  }

  /** What stands behind, asked as the caller asks. */
  interface Call {
    @Nullable Object ask() throws Throwable;
  }

  /** Returns a data source whose database says that it is another product. */
  static DataSource as(String product, DataSource source) {
    return proxy(
        DataSource.class,
        source,
        (method, arguments, behind) ->
            method.getName().equals("getConnection")
                ? connection(product, (Connection) behind.ask())
                : behind.ask());
  }

  private static Connection connection(String product, @Nullable Connection inner) {
    return proxy(
        Connection.class,
        inner,
        (method, arguments, behind) ->
            method.getName().equals("getMetaData")
                ? metaData(product, (DatabaseMetaData) behind.ask())
                : behind.ask());
  }

  private static DatabaseMetaData metaData(String product, @Nullable DatabaseMetaData inner) {
    return proxy(
        DatabaseMetaData.class,
        inner,
        (method, arguments, behind) ->
            method.getName().equals("getDatabaseProductName") ? product : behind.ask());
  }

  static <T> T proxy(Class<T> type, @Nullable T inner, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object[] given = arguments == null ? new Object[0] : arguments;
              try {
                return answer.to(method, given, () -> method.invoke(inner, given));
              } catch (InvocationTargetException failure) {
                throw failure.getCause() instanceof SQLException refused ? refused : failure;
              }
            }));
  }
}
