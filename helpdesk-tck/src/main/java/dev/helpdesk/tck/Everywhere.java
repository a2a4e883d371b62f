package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Attributes;
import dev.helpdesk.spi.store.Body;
import dev.helpdesk.spi.store.Changeset;
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
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.TextRow;
import dev.helpdesk.spi.store.Words;
import java.util.List;

/** A commit that has one line in every column that holds characters, and a look at each of them. */
final class Everywhere {

  private final String line;
  private final String text;
  private final TenantId tenant;
  private final RecordId id;
  private final ActorId actor;

  private Everywhere(String line, String text) {
    this.line = line;
    this.text = text;
    tenant = TenantId.of(line);
    id = RecordId.of(line);
    actor = ActorId.of(line);
  }

  /** Has a line of at most the length of an id in every column. */
  static Everywhere line(String line) {
    return new Everywhere(line, line);
  }

  /** Has a text wherever a text may stand, and a line elsewhere. */
  static Everywhere text(String text) {
    return new Everywhere("line", text);
  }

  Changeset changeset() {
    RecordRow row =
        new RecordRow(tenant, id, line, 1, NOW, 0, attributes(), words(), body("snapshot"));
    return Changeset.builder(NOW, 0, row)
        .history(List.of(history()))
        .texts(List.of(textRow()))
        .outbox(List.of(outbox()))
        .duties(List.of(duty()))
        .claims(List.of(new NameClaim(line, id, null)))
        .idempotency(new IdempotencyRow(line, line, id, 0, 1, body("outcome")))
        .build();
  }

  /** Asserts that every part of a store gives back what was written. */
  void assertIn(Storage storage, StorageFixture fixture) {
    Changeset written = changeset();
    RecordStore records = storage.records();
    assertThat(records.load(tenant, id).map(Values::of)).contains(Values.of(written.row()));
    assertThat(Values.ofHistory(records.history(tenant, id, 0, 10)))
        .isEqualTo(Values.ofHistory(written.history()));
    assertThat(Values.ofHistory(storage.feed().read(tenant, 0, 10)))
        .isEqualTo(Values.ofHistory(written.history()));
    assertThat(records.texts(tenant, id)).isEqualTo(written.texts());
    assertThat(storage.outbox().get(tenant, line)).contains(outbox());
    assertThat(storage.outbox().of(tenant, id)).isEqualTo(written.outbox());
    assertThat(storage.duties().get(tenant, line).map(Values::of)).contains(Values.of(duty()));
    assertThat(records.name(tenant, line)).isEqualTo(written.claims().stream().findFirst());
    assertThat(records.remembered(tenant, line).map(Values::of))
        .contains(Values.of(new IdempotencyRow(line, line, id, 0, 1, body("outcome"))));
    fixture.awaitQueries();
    assertFound(storage, new Criteria.OfKind(line));
    assertFound(storage, Criteria.is(line, text));
    assertFound(storage, Criteria.is("set", text));
    assertFound(storage, new Criteria.Contains(Audience.PUBLIC, List.of(line)));
    assertFound(storage, new Criteria.Contains(Audience.INTERNAL, List.of("i" + line)));
    assertThat(storage.query().countBy(tenant, new Criteria.All(), line))
        .containsOnlyKeys(text)
        .containsValue(1L);
  }

  private void assertFound(Storage storage, Criteria criteria) {
    assertThat(storage.query().find(tenant, criteria, List.of(), null, 10).rows())
        .extracting(RecordRow::id)
        .containsExactly(id);
  }

  private Attributes attributes() {
    return Attributes.none()
        .with(line, AttributeValue.of(text))
        .with("set", AttributeValue.of(List.of(text, "other")));
  }

  private Words words() {
    return new Words(List.of(line), List.of("i" + line));
  }

  private HistoryRow history() {
    Decision decision = new Decision(line, line, actor, 0, false);
    return new HistoryRow(tenant, id, 1, 0, NOW, NOW, line, decision, body("event"));
  }

  private TextRow textRow() {
    List<ActorId> subjects = List.of(actor, ActorId.of("ana"));
    return new TextRow(tenant, id, TextKey.of(line), subjects, Audience.PUBLIC, text);
  }

  private OutboxRow outbox() {
    Notification said =
        new Notification(line, actor, line, Audience.INTERNAL, line, line, line, text, NOW);
    return new OutboxRow(tenant, id, line, said, delivery());
  }

  private DutyRow duty() {
    return new DutyRow(tenant, line, id, body("duty"), text, delivery());
  }

  private Delivery delivery() {
    return new Delivery(Delivery.State.PENDING, 0, NOW, line, 0);
  }

  private Body body(String name) {
    return EncodedBody.of("{\"is\":\"" + name + "\",\"text\":\"" + escaped(text) + "\"}");
  }

  private static String escaped(String text) {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20) {
        json.append("\\u00").append(Character.forDigit(c >> 4, 16));
        json.append(Character.forDigit(c & 15, 16));
      } else {
        json.append(c);
      }
    }
    return json.toString();
  }
}
