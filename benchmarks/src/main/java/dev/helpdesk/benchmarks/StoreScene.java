package dev.helpdesk.benchmarks;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Attributes;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.Decision;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A commit of usual size: a row with 24 attributes, three events and one notification. */
final class StoreScene {

  static final int EVENTS = 3;
  static final TenantId TENANT = TenantId.of("acme");
  static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
  static final String SNAPSHOT = json(40);
  static final String EVENT = json(4);

  private static final Words WORDS = new Words(words(), List.of());

  private StoreScene() {}

  private static String json(int members) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < members; i++) {
      json.append(i == 0 ? "" : ",").append("\"member").append(i);
      json.append("\":\"a value of some sixty characters, as the fields of tickets have it\"");
    }
    return json.append("}").toString();
  }

  private static List<String> words() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      words.add("word" + i);
    }
    return words;
  }

  private static Attributes attributes(long version) {
    Attributes.Builder attributes = Attributes.builder();
    for (int i = 0; i < 16; i++) {
      attributes.set("text" + i, AttributeValue.of("value-" + i));
    }
    for (int i = 0; i < 6; i++) {
      attributes.set("moment" + i, AttributeValue.of(NOW.plusSeconds(version + i)));
    }
    attributes.set("number", AttributeValue.of(version));
    return attributes.set("flag", AttributeValue.of(true)).build();
  }

  /** Returns the commit that follows a version of a record. */
  static Changeset changeset(RecordId record, long version) {
    long next = version + EVENTS;
    RecordRow row =
        new RecordRow(
            TENANT,
            record,
            "incident",
            next,
            NOW.plusSeconds(next),
            1,
            attributes(next),
            WORDS,
            EncodedBody.of(SNAPSHOT));
    List<HistoryRow> history = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      history.add(
          new HistoryRow(
              TENANT,
              record,
              version + 1 + i,
              0,
              NOW,
              NOW,
              "StateChanged",
              new Decision(record + "-" + next, "Resolve", ActorId.of("ana"), i, i > 0),
              EncodedBody.of(EVENT)));
    }
    return Changeset.builder(NOW, version, row)
        .wordsKept(version > 0)
        .history(history)
        .outbox(List.of(notification(record, next)))
        .build();
  }

  private static OutboxRow notification(RecordId record, long version) {
    return new OutboxRow(
        TENANT,
        record,
        null,
        new Notification(
            record + "/" + version,
            ActorId.of("rosa"),
            "mail",
            Audience.PUBLIC,
            "en",
            "resolved",
            "Your ticket is resolved",
            "We have resolved your ticket. Answer this message if it is not.",
            NOW),
        Delivery.pending(NOW));
  }
}
