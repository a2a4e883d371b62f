package dev.helpdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.inmemory.SettableTime;
import dev.helpdesk.jdbc.RandomQueries.Drawn;
import dev.helpdesk.jdbc.RandomQueries.Question;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Decision;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.RecordQuery.Page;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;

/** What both databases find is what a store of a few lines in memory finds. */
class QueryAgreementPropertyTest {

  private static final Instant NOW = Instant.parse("2025-03-03T09:00:00Z");

  private final HikariDataSource h2Source = installed(TestDatabases.h2());
  private final HikariDataSource postgresSource = installed(TestDatabases.postgres());
  private final Storage memory = new InMemoryStorage(new SettableTime(NOW));
  private final Storage h2 = JdbcStorage.over(h2Source).open();
  private final Storage postgres = JdbcStorage.over(postgresSource).open();
  private int tenants;

  private static HikariDataSource installed(HikariDataSource source) {
    JdbcSchema.of(source).install();
    return source;
  }

  @AfterProperty
  void close() {
    h2Source.close();
    postgresSource.close();
  }

  @Property(tries = 60)
  void every_store_finds_and_counts_the_same(
      @ForAll("records") List<Drawn> records, @ForAll("questions") List<Question> questions) {
    TenantId tenant = TenantId.of("tenant-" + ++tenants);
    for (int i = 0; i < records.size(); i++) {
      Changeset changeset = changeset(tenant, i, records.get(i));
      for (Storage storage : List.of(memory, h2, postgres)) {
        assertThat(storage.records().commit(changeset)).isInstanceOf(CommitResult.Committed.class);
      }
    }
    for (Question question : questions) {
      Answer expected = answer(memory, tenant, question);
      assertThat(answer(h2, tenant, question)).as("H2").isEqualTo(expected);
      assertThat(answer(postgres, tenant, question)).as("PostgreSQL").isEqualTo(expected);
    }
  }

  @Provide
  Arbitrary<List<Drawn>> records() {
    return RandomQueries.records();
  }

  @Provide
  Arbitrary<List<Question>> questions() {
    return RandomQueries.questions();
  }

  /** Everything that a store says to a question; cursors are alike because they hold the same. */
  private record Answer(List<List<Object>> pages, long count, List<Object> groups) {}

  private static Answer answer(Storage storage, TenantId tenant, Question question) {
    List<List<Object>> pages = new ArrayList<>();
    String cursor = null;
    do {
      Page page =
          storage
              .query()
              .find(tenant, question.criteria(), question.order(), cursor, question.limit());
      List<Object> rows = new ArrayList<>();
      page.rows().forEach(row -> rows.add(values(row)));
      pages.add(rows);
      cursor = page.next();
      rows.add(String.valueOf(cursor));
    } while (cursor != null);
    return new Answer(
        pages,
        storage.query().count(tenant, question.criteria()),
        List.copyOf(
            storage.query().countBy(tenant, question.criteria(), question.group()).entrySet()));
  }

  private static List<Object> values(RecordRow row) {
    return List.of(
        row.tenant(), row.id(), row.kind(), row.version(), row.attributes(), row.words());
  }

  private static Changeset changeset(TenantId tenant, int number, Drawn drawn) {
    RecordId id = RecordId.of(drawn.prefix() + number);
    EncodedBody body = EncodedBody.of("{}");
    RecordRow row =
        new RecordRow(
            tenant, id, drawn.kind(), 1, null, 0, drawn.attributes(), drawn.words(), body);
    Decision decision = new Decision("d-" + id, "Do", ActorId.of("ana"), 0, false);
    HistoryRow history = new HistoryRow(tenant, id, 1, 0, NOW, NOW, "Done", decision, body);
    return Changeset.builder(NOW, 0, row).history(List.of(history)).build();
  }
}
