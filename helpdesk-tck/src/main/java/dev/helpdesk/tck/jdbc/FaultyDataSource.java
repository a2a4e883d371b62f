package dev.helpdesk.tck.jdbc;

import dev.helpdesk.model.Check;
import dev.helpdesk.tck.SimulatedCrash;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source that counts what an adapter asks of the database and fails where it is told to.
 *
 * <p>A point is a connection asked for or closed, a statement executed, a transaction begun,
 * committed or rolled back, a savepoint set, released or gone back to. Run a scenario once without
 * a fault and read {@link #points()}; then run it again for each point with a fault there, and see
 * that what was acknowledged is there once. After a crash go on with a new engine after {@link
 * #heal()}; connections of the dead stay dead.
 *
 * <p>The text of a failure holds the parameters of its statement, as those of some drivers do: none
 * of that may reach whoever uses the adapter. Statements that call procedures are not supported.
 * Safe for use by several threads as long as the data source within is.
 */
public final class FaultyDataSource implements DataSource {

  private final DataSource inner;
  private final List<String> points = new ArrayList<>();
  private final Set<FaultyConnection> open = new LinkedHashSet<>();
  private @Nullable SqlFault fault;
  private @Nullable Predicate<String> kind;
  private long from;
  private long until;
  private long fired;
  private boolean crashed;

  /** Wraps a data source that does not fail until it is told to. */
  public FaultyDataSource(DataSource inner) {
    this.inner = Check.present(inner, "inner");
  }

  /**
   * Fails at one point.
   *
   * @param point which one, counted from 1 since the last {@link #forget()}
   */
  public void failAt(long point, SqlFault what) {
    failFrom(point, 1, what);
  }

  /**
   * Fails at a point and at those after it.
   *
   * @param point the first to fail, counted from 1 since the last {@link #forget()}
   * @param times how many fail, after which it works again
   */
  public synchronized void failFrom(long point, long times, SqlFault what) {
    from = Check.between(point, 1, Long.MAX_VALUE, "point");
    long most = Long.MAX_VALUE - point;
    until = point + Math.min(most, Check.between(times, 1, Long.MAX_VALUE, "times"));
    fault = Check.present(what, "what");
    kind = null;
  }

  /**
   * Fails once, at the next point of a kind, however many others are met before.
   *
   * @param ofKind whether a point is of the kind, by what {@link #pointsMet} shows of it
   */
  public synchronized void failAtNext(Predicate<String> ofKind, SqlFault what) {
    kind = Check.present(ofKind, "ofKind");
    fault = Check.present(what, "what");
  }

  /** Works again from now on, also after a crash. Points stay counted. */
  public synchronized void heal() {
    fault = null;
    crashed = false;
  }

  /** Counts points and faults from the beginning again. */
  public synchronized void forget() {
    points.clear();
    fired = 0;
  }

  /** Returns how many points were met, failed ones too, but none after a crash. */
  public synchronized long points() {
    return points.size();
  }

  /** Returns the points in order, such as {@code commit} or {@code execute SELECT 1}. */
  public synchronized List<String> pointsMet() {
    return List.copyOf(points);
  }

  /** Returns how often it failed as it was told to. */
  public synchronized long fired() {
    return fired;
  }

  /** Returns how many connections were asked for and are not closed. */
  public synchronized int open() {
    return open.size();
  }

  @Override
  public Connection getConnection() throws SQLException {
    return connection(inner::getConnection);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return connection(() -> inner.getConnection(user, password));
  }

  private Connection connection(FaultyConnection.Call<Connection> asked) throws SQLException {
    String point = "getConnection";
    SqlFault due = next(point);
    if (due == null) {
      return opened(new FaultyConnection(asked.make(), this));
    }
    if (due.after()) {
      asked.make().close();
    }
    throw failure(due, point, "");
  }

  private synchronized FaultyConnection opened(FaultyConnection connection) {
    open.add(connection);
    return connection;
  }

  synchronized void closed(FaultyConnection connection) {
    open.remove(connection);
  }

  /** Counts a point, and returns the fault that is due there, or null. */
  synchronized @Nullable SqlFault next(String point) {
    if (crashed) {
      throw new SimulatedCrash(point);
    }
    points.add(point);
    SqlFault due = fault;
    if (due == null || !isDue(point)) {
      return null;
    }
    fired++;
    if (kind != null) {
      fault = null;
    }
    return due;
  }

  private boolean isDue(String point) {
    return kind == null ? points.size() >= from && points.size() < until : kind.test(point);
  }

  /** Returns the failure of a fault, or throws its error. */
  SQLException failure(SqlFault due, String point, String values) {
    switch (due.kind()) {
      case CRASH -> {
        crash();
        throw new SimulatedCrash(point);
      }
      case ERROR -> throw new OutOfMemoryError("simulated at " + point);
      default -> {
        return new SQLException("failed at " + point + "; values: " + values, due.state());
      }
    }
  }

  private void crash() {
    List<FaultyConnection> dying;
    synchronized (this) {
      crashed = true;
      dying = List.copyOf(open);
      open.clear();
    }
    dying.forEach(FaultyConnection::die);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return inner.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    inner.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    inner.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return inner.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return inner.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(this) ? type.cast(this) : inner.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || inner.isWrapperFor(type);
  }
}
