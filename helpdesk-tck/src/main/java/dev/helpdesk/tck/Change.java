package dev.helpdesk.tck;

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
import dev.helpdesk.spi.store.Decision;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.TextRow;
import dev.helpdesk.spi.store.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A changeset in the making, by default the first event of an incident. */
final class Change {

  static final TenantId TENANT = TenantId.of("tenant-1");
  static final TenantId OTHER = TenantId.of("tenant-2");
  static final Instant NOW = Instant.parse("2025-03-03T09:00:00.123456Z");

  final TenantId tenant;
  final RecordId id;
  private long expected;
  private int events = 1;
  private Instant now = NOW;
  private String kind = "incident";
  private @Nullable Instant wakeUp;
  private Attributes attributes = Attributes.none();
  private Words words = Words.none();
  private boolean wordsKept;
  private @Nullable Body body;
  private final List<TextRow> texts = new ArrayList<>();
  private final List<TextKey> deletedTexts = new ArrayList<>();
  private final List<OutboxRow> outbox = new ArrayList<>();
  private final List<String> withdrawn = new ArrayList<>();
  private final List<DutyRow> duties = new ArrayList<>();
  private final List<NameClaim> claims = new ArrayList<>();
  private final List<String> releases = new ArrayList<>();
  private @Nullable String key;

  private Change(TenantId tenant, String id) {
    this.tenant = tenant;
    this.id = RecordId.of(id);
  }

  static Change of(String id) {
    return new Change(TENANT, id);
  }

  static Change of(TenantId tenant, String id) {
    return new Change(tenant, id);
  }

  /** The version that the record has before. */
  Change on(long version) {
    expected = version;
    return this;
  }

  Change events(int number) {
    events = number;
    return this;
  }

  Change touch() {
    return events(0);
  }

  Change now(Instant instant) {
    now = instant;
    return this;
  }

  Change kind(String name) {
    kind = name;
    return this;
  }

  Change wakeUp(@Nullable Instant instant) {
    wakeUp = instant;
    return this;
  }

  Change with(String attribute, AttributeValue value) {
    attributes = attributes.with(attribute, value);
    return this;
  }

  Change words(List<String> publicWords, List<String> internalWords) {
    words = new Words(publicWords, internalWords);
    return this;
  }

  /** The same words as before, and says so. */
  Change keepingWords(List<String> publicWords, List<String> internalWords) {
    wordsKept = true;
    return words(publicWords, internalWords);
  }

  Change body(String json) {
    body = EncodedBody.of(json);
    return this;
  }

  Change text(String textKey, String text) {
    return text(textKey, Audience.PUBLIC, text);
  }

  Change text(String textKey, Audience audience, String text) {
    List<ActorId> subjects = List.of(ActorId.of("ana"), ActorId.of("luis"));
    texts.add(new TextRow(tenant, id, TextKey.of(textKey), subjects, audience, text));
    return this;
  }

  Change deleteText(String textKey) {
    deletedTexts.add(TextKey.of(textKey));
    return this;
  }

  Change notification(String notificationKey, Instant due) {
    return notification(notificationKey, due, null);
  }

  Change notification(String notificationKey, Instant due, @Nullable String collapseKey) {
    Notification notification =
        new Notification(
            notificationKey,
            ActorId.of("ana"),
            "mail",
            Audience.PUBLIC,
            "es",
            "opened",
            "Asunto de " + id,
            "Línea 1\nLínea 2",
            NOW);
    outbox.add(new OutboxRow(tenant, id, collapseKey, notification, Delivery.pending(due)));
    return this;
  }

  Change withdraw(String collapseKey) {
    withdrawn.add(collapseKey);
    return this;
  }

  Change duty(String dutyId, Instant due) {
    duties.add(DutyRow.pending(tenant, dutyId, id, json("{\"duty\":1}"), due));
    return this;
  }

  Change claim(String name, @Nullable Instant expires) {
    claims.add(new NameClaim(name, id, expires));
    return this;
  }

  Change release(String name) {
    releases.add(name);
    return this;
  }

  Change key(String commandKey) {
    key = commandKey;
    return this;
  }

  Changeset build() {
    return Changeset.builder(now, expected, row())
        .wordsKept(wordsKept)
        .history(history())
        .texts(texts)
        .deletedTexts(deletedTexts)
        .outbox(outbox)
        .withdrawn(withdrawn)
        .duties(duties)
        .claims(claims)
        .releases(releases)
        .idempotency(remembered())
        .build();
  }

  private RecordRow row() {
    long version = expected + events;
    Body snapshot = body != null ? body : json("{\"version\":" + version + ",\"id\":\"x\"}");
    return new RecordRow(tenant, id, kind, version, wakeUp, stamp(), attributes, words, snapshot);
  }

  /** Another one for each commit, also of one version, and beyond 32 bits. */
  private long stamp() {
    return 10_000_000_000L * (expected + events) + Math.min(events, 9);
  }

  private List<HistoryRow> history() {
    List<HistoryRow> rows = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      long version = expected + 1 + i;
      ActorId actor = ActorId.of("luis");
      Decision decision =
          new Decision("d-" + shortId() + "-" + (expected + 1), "RegisterTicket", actor, i, i > 0);
      Body content = body != null ? body : json("{\"event\":" + version + ",\"list\":[1,null]}");
      String type = "Type" + version % 3;
      Instant recordedAt = now.plusNanos(1_000);
      rows.add(new HistoryRow(tenant, id, version, 0, now, recordedAt, type, decision, content));
    }
    return rows;
  }

  /** The id, unless what is made of it would be too long. */
  private String shortId() {
    String value = id.value();
    return value.length() < 100 ? value : String.valueOf(value.hashCode());
  }

  private @Nullable IdempotencyRow remembered() {
    return key == null
        ? null
        : new IdempotencyRow(
            key,
            "hash-" + shortId(),
            id,
            expected,
            expected + events,
            json("{\"outcome\":\"ok\"}"));
  }

  private static Body json(String text) {
    return EncodedBody.of(text);
  }
}
