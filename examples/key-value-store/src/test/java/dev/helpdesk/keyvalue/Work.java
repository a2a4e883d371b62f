package dev.helpdesk.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.spi.store.Attributes;
import dev.helpdesk.spi.store.Body;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.Decision;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.TextRow;
import dev.helpdesk.spi.store.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Commits of one record, each with a part of every sort, and whether a store has them whole. */
final class Work {

  static final TenantId TENANT = TenantId.of("tenant");
  static final RecordId RECORD = RecordId.of("record");
  static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private static final Body BODY = EncodedBody.of("{\"text\":\"" + "x".repeat(300) + "\"}");

  private Work() {}

  /** Does commits without end and says the number of each once it is acknowledged. */
  public static void main(String[] arguments) {
    try (KeyValueStorage storage = open(Path.of(arguments[0]))) {
      for (int number = 1; number <= 100_000; number++) {
        commit(storage, number);
        System.out.println(number);
      }
    }
  }

  static KeyValueStorage open(Path file) {
    return KeyValueStorage.open(file, InstantSource.fixed(NOW));
  }

  static void commit(Storage storage, int number) {
    assertThat(storage.records().commit(changeset(number, BODY)))
        .isEqualTo(new CommitResult.Committed(false));
  }

  /** Returns the commit of this number, counted from 1; its last part has the body given. */
  static Changeset changeset(int number, Body last) {
    String key = "%06d".formatted(number);
    Words words = new Words(List.of("word" + number), List.of());
    Attributes attributes = Attributes.none();
    RecordRow row =
        new RecordRow(TENANT, RECORD, "kind" + number, number, NOW, 0, attributes, words, BODY);
    Decision decision = new Decision(key, "Command", ActorId.of("ana"), 0, false);
    Notification said =
        new Notification(
            key, ActorId.of("ana"), "mail", Audience.PUBLIC, "en", "t", "subject", "text", NOW);
    TextRow text =
        new TextRow(TENANT, RECORD, TextKey.of(key), List.of(), Audience.PUBLIC, "text " + number);
    return Changeset.builder(NOW, number - 1, row)
        .history(
            List.of(new HistoryRow(TENANT, RECORD, number, 0, NOW, NOW, "Type", decision, BODY)))
        .texts(List.of(text))
        .outbox(List.of(new OutboxRow(TENANT, RECORD, null, said, Delivery.pending(NOW))))
        .duties(List.of(DutyRow.pending(TENANT, key, RECORD, BODY, NOW)))
        .claims(List.of(new NameClaim("name/" + number, RECORD, null)))
        .idempotency(new IdempotencyRow(key, "hash", RECORD, number - 1, number, last))
        .build();
  }

  /** Returns how many commits a store has, of each of which it must have every part. */
  static int wholeCommits(Storage storage) {
    int commits = (int) storage.feed().head(TENANT);
    List<String> keys = new ArrayList<>();
    for (int number = 1; number <= commits; number++) {
      keys.add("%06d".formatted(number));
      assertThat(storage.records().name(TENANT, "name/" + number)).isPresent();
      assertThat(storage.records().remembered(TENANT, "%06d".formatted(number))).isPresent();
    }
    assertThat(storage.records().name(TENANT, "name/" + (commits + 1))).isEmpty();
    assertThat(storage.records().load(TENANT, RECORD).map(RecordRow::version).orElse(0L))
        .isEqualTo(commits);
    assertThat(storage.records().history(TENANT, RECORD, 0, 10_000)).hasSize(commits);
    assertThat(storage.records().texts(TENANT, RECORD))
        .extracting(text -> text.key().value())
        .isEqualTo(keys);
    assertThat(storage.outbox().list(TENANT, Delivery.State.PENDING, null, 10_000))
        .extracting(OutboxRow::key)
        .isEqualTo(keys);
    assertThat(storage.duties().list(TENANT, Delivery.State.PENDING, null, 10_000))
        .extracting(DutyRow::id)
        .isEqualTo(keys);
    assertThat(storage.query().count(TENANT, new Criteria.OfKind("kind" + commits)))
        .isEqualTo(commits == 0 ? 0 : 1);
    assertThat(storage.wakeUps().next().isPresent()).isEqualTo(commits > 0);
    return commits;
  }
}
