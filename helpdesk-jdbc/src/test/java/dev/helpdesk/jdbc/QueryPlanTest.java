package dev.helpdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordQuery.Sort;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** By which index a database answers when a desk has many records. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTest {

  private static final TenantId TENANT = TenantId.of("desk");

  private final HikariDataSource postgres = TestDatabases.postgres();
  private final HikariDataSource h2 = TestDatabases.h2();

  @BeforeAll
  void fill() throws SQLException {
    JdbcSchema.of(postgres).install();
    JdbcSchema.of(h2).install();
    execute(
        postgres,
        "INSERT INTO helpdesk_record (tenant, id, kind, version, stamp, attributes, snapshot)"
            + " SELECT 'desk', 'r-' || i, 'incident', 1, 0, jsonb_build_object("
            + "'requester', 'p-' || i % 2000, 'tags', jsonb_build_array('t-' || i % 1000),"
            + " 'priority', i % 5), '{}' FROM generate_series(1, 20000) AS s (i)",
        "INSERT INTO helpdesk_words (tenant, record, public_words, internal_words)"
            + " SELECT 'desk', 'r-' || i, ARRAY['w-' || i % 2000, 'all'], ARRAY['n-' || i % 2000]"
            + " FROM generate_series(1, 20000) AS s (i)",
        "VACUUM ANALYZE helpdesk_record",
        "VACUUM ANALYZE helpdesk_words");
    execute(
        h2,
        "INSERT INTO helpdesk_record (tenant, id, kind, version, stamp, attributes, snapshot)"
            + " SELECT 'desk', 'r-' || x, 'incident', 1, 0, JSON '{}', JSON '{}'"
            + " FROM SYSTEM_RANGE(1, 5000)",
        "INSERT INTO helpdesk_attribute (tenant, record, name, member, bytes)"
            + " SELECT 'desk', 'r-' || x, 'requester', FALSE, STRINGTOUTF8('0p-' || MOD(x, 500))"
            + " FROM SYSTEM_RANGE(1, 5000)",
        "ANALYZE");
  }

  @AfterAll
  void close() {
    postgres.close();
    h2.close();
  }

  @Test
  void postgresql_finds_a_text_alone_or_in_a_set_by_the_index_of_attributes() throws SQLException {
    assertThat(postgres(Criteria.is("requester", "p-7"))).contains("helpdesk_record_attributes");
    assertThat(
            postgres(
                Criteria.allOf(
                    new Criteria.OfKind("incident"),
                    Criteria.is("tags", "t-3"),
                    new Criteria.Is("priority", AttributeValue.of(2)))))
        .contains("helpdesk_record_attributes");
    assertThat(
            postgres(
                new Criteria.AnyOf(
                    List.of(Criteria.is("requester", "p-1"), Criteria.is("tags", "t-1")))))
        .contains("helpdesk_record_attributes");
  }

  @Test
  void postgresql_finds_words_by_their_index() throws SQLException {
    assertThat(postgres(new Criteria.Contains(Audience.PUBLIC, List.of("w-7", "all"))))
        .contains("helpdesk_words_public")
        .doesNotContain("helpdesk_words_internal");
    assertThat(postgres(new Criteria.Contains(Audience.INTERNAL, List.of("w-7"))))
        .contains("helpdesk_words_public", "helpdesk_words_internal");
  }

  @Test
  void a_page_by_id_begins_at_its_first_record() throws SQLException {
    SortCursor after = new SortCursor(List.of(), "r-5");
    String plan = plan(postgres, new PostgresQuerySql(), new Criteria.All(), List.of(), after);
    assertThat(plan).contains("helpdesk_record_pkey").contains("id > ").doesNotContain("Seq Scan");

    assertThat(plan(h2, new H2QuerySql(), new Criteria.All(), List.of(), after))
        .containsPattern("(?s)HELPDESK_RECORD_ID: TENANT = .*index sorted.*PRIMARY_KEY")
        .doesNotContain("tableScan");
  }

  @Test
  void h2_finds_an_attribute_by_its_index_and_reads_the_rows_of_the_page_alone()
      throws SQLException {
    assertThat(
            plan(
                h2,
                new H2QuerySql(),
                Criteria.is("requester", "p-7"),
                List.of(Sort.by("requester")),
                null))
        .contains("HELPDESK_ATTRIBUTE_BYTES")
        .contains("HELPDESK_ATTRIBUTE_RECORD")
        .doesNotContain("tableScan");
  }

  private String postgres(Criteria criteria) throws SQLException {
    return plan(
        postgres, new PostgresQuerySql(), criteria, List.of(Sort.byDescending("priority")), null);
  }

  private static String plan(
      HikariDataSource source,
      QuerySql database,
      Criteria criteria,
      List<Sort> order,
      @Nullable SortCursor after)
      throws SQLException {
    JdbcQuery query = new JdbcQuery(new Sessions(source, HostTransaction.none()), database);
    try (Connection connection = source.getConnection()) {
      Sql explain = Sql.of("EXPLAIN ").add(query.page(TENANT, criteria, order, after, 50));
      return String.join(
          "\n", explain.list(connection, row -> String.valueOf(row.rows().getString(1))));
    }
  }

  private static void execute(HikariDataSource source, String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }
}
