package dev.helpdesk.lab;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.jdbc.JdbcSchema;
import dev.helpdesk.jdbc.JdbcStorage;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.StoreFailedException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Where a command keeps its desk: in memory, or in the tables of a database. */
public final class LabStore implements AutoCloseable {

  /** The option that says where. */
  public static final String OPTION = "--store";

  /** What may be given to it. */
  public static final String USAGE = "memory|h2|jdbc:h2:…|jdbc:postgresql:…";

  private static final String H2 = "jdbc:h2:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  private final String name;
  private final @Nullable HikariDataSource database;

  private LabStore(String name, @Nullable HikariDataSource database) {
    this.name = name;
    this.database = database;
  }

  /** Returns the store in memory. */
  public static LabStore inMemory() {
    return new LabStore("memory", null);
  }

  /**
   * Returns the store that the arguments name, with its tables made; that in memory unless told.
   */
  public static LabStore of(Arguments arguments) {
    String named = arguments.value(OPTION).orElse("memory");
    if (named.equals("memory")) {
      return inMemory();
    }
    if (named.equals("h2")) {
      return onDatabase(named, H2 + "mem:");
    }
    if (named.startsWith(H2) || named.startsWith(POSTGRESQL)) {
      return onDatabase(named, named);
    }
    throw arguments.bad(OPTION + " is " + USAGE + ", not " + named);
  }

  private static LabStore onDatabase(String name, String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    // The only connection: a database without a name lives as long as it does.
    config.setMaximumPoolSize(1);
    config.setMaxLifetime(0);
    try {
      return new LabStore(name, withTables(new HikariDataSource(config)));
    } catch (PoolInitializationException | StoreFailedException failure) {
      throw new LabException(place(name) + " can't be used: " + cause(failure));
    }
  }

  private static HikariDataSource withTables(HikariDataSource database) {
    try {
      JdbcSchema.of(database).install();
      return database;
    } catch (StoreFailedException failure) {
      database.close();
      throw failure;
    }
  }

  /**
   * Returns the store, which must hold nothing of a tenant yet.
   *
   * @param time the desk's time, by which leases are measured
   */
  public Storage over(InstantSource time, TenantId tenant) {
    if (database == null) {
      return new InMemoryStorage(time);
    }
    Storage storage = JdbcStorage.over(database).storeTime(time).open();
    if (storage.feed().head(tenant) > 0) {
      throw new LabException(
          place(name) + " holds a desk \"" + tenant + "\" already; give an empty database");
    }
    return storage;
  }

  /** A URL may hold a password, which is not repeated. */
  private static String place(String name) {
    return "the store " + name.replaceAll("[?;].*", "");
  }

  private static String cause(Throwable failure) {
    Throwable last = failure;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage());
  }

  @Override
  public void close() {
    if (database != null) {
      database.close();
    }
  }
}
