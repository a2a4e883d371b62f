package dev.helpdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Storage;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.xa.PGXADataSource;

/** Transactions that a manager began (XA), in which drivers refuse savepoints of their own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DistributedTransactionTest {

  private record Name(int number) implements Xid {

    @Override
    public int getFormatId() {
      return 1;
    }

    @Override
    public byte[] getGlobalTransactionId() {
      return ("transaction " + number).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] getBranchQualifier() {
      return "database".getBytes(StandardCharsets.UTF_8);
    }
  }

  private record Enlisted(Connection open) implements HostTransaction {

    @Override
    public Optional<Connection> connection() {
      return Optional.of(open);
    }

    @Override
    public void afterCommit(Runnable action) {}
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void commits_take_part_and_a_refused_one_leaves_the_rest(String database) throws Exception {
    try (HikariDataSource source =
        database.equals("h2") ? TestDatabases.h2() : TestDatabases.postgres()) {
      JdbcSchema.of(source).install();
      Storage others = JdbcStorage.over(source).open();
      XAConnection managed = distributed(database, source).getXAConnection();
      try (Connection connection = managed.getConnection()) {
        Storage storage = JdbcStorage.over(source).hostTransaction(new Enlisted(connection)).open();
        XAResource manager = managed.getXAResource();

        manager.start(new Name(1), XAResource.TMNOFLAGS);
        assertThat(storage.records().commit(Registered.changeset("r-1")))
            .isEqualTo(new CommitResult.Committed(true));
        assertThat(storage.records().commit(Registered.changeset("r-1")))
            .isEqualTo(new CommitResult.VersionConflict(1));
        assertThat(storage.records().commit(Registered.changeset("r-2")))
            .isEqualTo(new CommitResult.Committed(true));
        assertThat(others.feed().read(Registered.TENANT, 0, 10)).isEmpty();
        manager.end(new Name(1), XAResource.TMSUCCESS);
        manager.commit(new Name(1), true);

        manager.start(new Name(2), XAResource.TMNOFLAGS);
        assertThat(storage.records().commit(Registered.changeset("r-3")))
            .isEqualTo(new CommitResult.Committed(true));
        manager.end(new Name(2), XAResource.TMSUCCESS);
        manager.rollback(new Name(2));
      } finally {
        managed.close();
      }
      assertThat(others.feed().read(Registered.TENANT, 0, 10))
          .extracting(row -> row.record().value())
          .containsExactly("r-1", "r-2");
    }
  }

  private static XADataSource distributed(String database, HikariDataSource source)
      throws SQLException {
    if (database.equals("h2")) {
      return source.unwrap(XADataSource.class);
    }
    PGXADataSource postgres = new PGXADataSource();
    postgres.setUrl(source.getJdbcUrl());
    return postgres;
  }
}
