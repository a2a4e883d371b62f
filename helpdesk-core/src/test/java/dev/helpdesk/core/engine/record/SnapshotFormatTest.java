package dev.helpdesk.core.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.codec.Codec;
import dev.helpdesk.core.codec.EventCodec;
import dev.helpdesk.core.codec.Path;
import dev.helpdesk.core.codec.ViewCodec;
import dev.helpdesk.core.event.Document;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A snapshot may be trusted only by a version that knows just the events and members it holds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapshotFormatTest {

  /** Of all that the present format says. */
  private static final String DIGEST =
      "6f0d3b261617b92bfdefa9b47111c2bc232a2bc36e92ebf347a969784a0bbad8";

  /** A policy is no part of a snapshot: its members come and go without any effect on it. */
  private static final Codec<Document> ANY_DOCUMENT =
      new Codec<>() {
        @Override
        public JsonNode write(Document document) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Document read(JsonNode node, Path path) {
          throw new UnsupportedOperationException();
        }
      };

  @Test
  void who_changes_what_events_views_or_rooms_say_raises_the_format() {
    assertThat(digest(said()))
        .as(
            "the digest of format %d; what is said has changed: raise RecordCodecs.FORMAT and"
                + " write the new digest here",
            RecordCodecs.FORMAT)
        .isEqualTo(DIGEST);
  }

  @Test
  void events_and_each_room_say_what_they_hold() {
    JsonNode said = said();
    assertThat(said.path("event").toString()).contains("ContactRefused").hasSizeGreaterThan(5_000);
    said.path("rooms")
        .fields()
        .forEachRemaining(
            room -> assertThat(room.getValue().has("properties")).as(room.getKey()).isTrue());
  }

  private static JsonNode said() {
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    said.set("event", EventCodec.of(ANY_DOCUMENT).schema());
    said.set("view", ViewCodec.RECORD_VIEW.schema());
    ObjectNode rooms = said.putObject("rooms");
    for (String kind : List.of("incident", Kinds.POLICY, Kinds.CALENDAR, Kinds.FAN_OUT)) {
      for (Slot<?, ?> slot : Rooms.of(kind)) {
        rooms.set(slot.name(), slot.codec().schema());
      }
    }
    return said;
  }

  private static String digest(JsonNode said) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] bytes = said.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha.digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
