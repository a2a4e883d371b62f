package dev.helpdesk.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.policy.DocumentCodec;
import dev.helpdesk.core.view.CorruptBodyException;
import dev.helpdesk.core.view.NewerEventException;
import dev.helpdesk.model.HelpDeskException;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.spi.store.Criteria;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be understood ends in one error that names the place and never what stands there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MalformedJsonTest {

  private static final String SECRET = "s3cr3t";
  private static final EventCodec EVENTS = EventCodec.of(DocumentCodec.DOCUMENT);
  private static final List<JsonNode> OTHERS =
      List.of(
          JsonNodeFactory.instance.nullNode(),
          JsonNodeFactory.instance.booleanNode(true),
          JsonNodeFactory.instance.numberNode(-7),
          JsonNodeFactory.instance.numberNode(1.5),
          JsonNodeFactory.instance.numberNode(new java.math.BigInteger("9".repeat(90))),
          JsonNodeFactory.instance.textNode(SECRET),
          JsonNodeFactory.instance.textNode(""),
          JsonNodeFactory.instance.textNode(SECRET + "\u0000"),
          JsonNodeFactory.instance.textNode(SECRET.repeat(100)),
          JsonNodeFactory.instance.arrayNode().add(SECRET),
          JsonNodeFactory.instance.objectNode().put(SECRET, SECRET));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "s3cr3t",
        "\"s3cr3t",
        "{",
        "{]",
        "{\"type\":\"SurveyExpired\"",
        "{\"type\":\"SurveyExpired\"} s3cr3t",
        "{\"type\":\"SurveyExpired\"}{}",
        "{\"type\":\"SurveyExpired\",\"type\":\"SurveyExpired\"}",
        "{\"type\":\"SurveyExpired\",\"s3cr3t\":{\"a\":1,\"a\":2}}",
        "{\"type\":\"SurveyExpired\",}",
        "{type:\"SurveyExpired\"}",
        "{'type':'SurveyExpired'}",
        "{\"type\":\"SurveyExpired\"/*s3cr3t*/}",
        "{\"type\":\"SurveyExpired\",\"a\":NaN}",
        "{\"type\":\"SurveyExpired\",\"a\":01}",
        "{\"type\":\"SurveyExpired\",\"a\":\"\t\"}",
        "[]",
        "null",
        "{}",
        "{\"type\":7}",
        "{\"type\":\"ReactionsCutOff\",\"limit\":1e400}",
        "{\"type\":\"ReactionsCutOff\",\"limit\":1e999999999}",
        "{\"type\":\"ReactionsCutOff\",\"limit\":2147483648}",
        "{\"type\":\"ReactionsCutOff\",\"limit\":1.0}",
        "{\"type\":\"ReactionsCutOff\",\"limit\":null}",
        "{\"type\":\"MatchJudged\",\"record\":\"t-2\",\"judgement\":\"s3cr3t\"}",
        "{\"type\":\"SurveyInvited\",\"expires\":\"s3cr3t\"}",
        "{\"type\":\"SurveyInvited\",\"expires\":\"+1000000000-12-31T23:59:59Z\"}",
        "{\"type\":\"ContactRefused\",\"channel\":\"\\ud800s3cr3t\"}",
        "{\"type\":\"ContactRefused\",\"channel\":\"\\u0000s3cr3t\"}"
      })
  void text_that_is_no_event_is_refused(String json) {
    refused(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void depth_is_bounded() {
    assertThat(Json.decode(bytes(nested(Json.MAX_DEPTH - 1)), EVENTS).eventType())
        .isEqualTo("SurveyExpired");
    refused(bytes(nested(Json.MAX_DEPTH)));
    refused(bytes(nested(100_000)));
  }

  @Test
  void numbers_are_bounded() {
    refused(bytes("{\"type\":\"ReactionsCutOff\",\"limit\":" + "1".repeat(101) + "}"));
    refused(bytes("{\"type\":\"SurveyExpired\",\"other\":" + "1".repeat(5_000) + "}"));
  }

  @Test
  void size_is_bounded() {
    byte[] large = new byte[Json.MAX_BYTES + 1];
    Arrays.fill(large, (byte) ' ');
    refused(large);
    String padded = "{\"type\":\"SurveyExpired\"}" + " ".repeat(Json.MAX_CONFIGURATION_BYTES);
    assertThat(Json.decode(bytes(padded), EVENTS).eventType()).isEqualTo("SurveyExpired");
    assertThatThrownBy(() -> Json.decodeStrictly(padded, EVENTS))
        .isInstanceOf(CorruptBodyException.class);
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    byte[] json = bytes("{\"type\":\"ContactRefused\",\"channel\":\"hall~way\"}");
    for (int first : new int[] {0x80, 0xC0, 0xC3, 0xED, 0xF8, 0xFF}) {
      byte[] broken = json.clone();
      broken[new String(json, StandardCharsets.UTF_8).indexOf('~')] = (byte) first;
      refused(broken);
    }
  }

  @Test
  void a_document_that_ends_too_early_is_refused() {
    for (Event event : EventSamples.all()) {
      byte[] json = EVENTS.canonical(event);
      for (int length = 0; length < json.length; length++) {
        refused(Arrays.copyOf(json, length));
      }
    }
  }

  @Test
  void any_part_replaced_is_understood_or_refused() {
    for (Event event : EventSamples.all()) {
      JsonNode whole = EVENTS.write(event);
      for (JsonNode broken : broken(whole)) {
        understoodOrRefused(broken);
      }
    }
  }

  @Test
  void any_part_removed_is_understood_or_refused() {
    for (Event event : EventSamples.all()) {
      JsonNode whole = EVENTS.write(event);
      List<String> names = new ArrayList<>();
      whole.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        ObjectNode less = whole.deepCopy();
        less.remove(name);
        understoodOrRefused(less);
      }
    }
  }

  @Test
  void the_place_is_named() {
    String json =
        "{\"type\":\"LeftQueued\",\"group\":\"g\",\"cause\":\"c\","
            + "\"candidates\":[{\"agent\":\"a\",\"score\":1},{\"agent\":\"b\",\"score\":\"x\"}]}";
    assertThatThrownBy(() -> Json.decode(bytes(json), EVENTS))
        .isInstanceOfSatisfying(
            CorruptBodyException.class,
            e -> {
              assertThat(e.pointer()).isEqualTo("/candidates/1/score");
              assertThat(e.expected()).isEqualTo("a number");
              assertThat(e).hasMessage("Expected /candidates/1/score to be a number.");
            });
  }

  @Test
  void members_that_nobody_knows_are_refused_where_people_write() {
    String json = "{\"type\":\"ContactRefused\",\"channel\":\"hallway\",\"chanel\":\"hallway\"}";
    assertThatThrownBy(() -> Json.decodeStrictly(json, EVENTS))
        .isInstanceOfSatisfying(
            CorruptBodyException.class, e -> assertThat(e.pointer()).isEqualTo("/chanel"));
  }

  @Test
  void what_could_not_be_read_again_is_not_written() {
    Criteria deep = new Criteria.All();
    for (int i = 0; i < 100; i++) {
      deep = new Criteria.Not(deep);
    }
    Criteria tooDeep = deep;
    assertThatThrownBy(() -> Json.encode(tooDeep, CriteriaCodec.CRITERIA))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Json.encode("\uD800", Codecs.TEXT))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Json.encode("\u0000", Codecs.TEXT))
        .isInstanceOf(InvalidValueException.class);
  }

  private static List<JsonNode> broken(JsonNode whole) {
    List<JsonNode> results = new ArrayList<>(OTHERS);
    if (whole instanceof ObjectNode object) {
      object
          .fields()
          .forEachRemaining(
              member ->
                  broken(member.getValue())
                      .forEach(part -> results.add(object.deepCopy().set(member.getKey(), part))));
    }
    if (whole instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        for (JsonNode part : broken(array.get(i))) {
          results.add(array.deepCopy().set(i, part));
        }
      }
    }
    return results;
  }

  private static void understoodOrRefused(JsonNode json) {
    try {
      Event read = EVENTS.read(json, Path.root());
      assertThatCode(() -> EVENTS.canonical(read)).doesNotThrowAnyException();
    } catch (CorruptBodyException e) {
      assertThat(e.getMessage()).doesNotContain(SECRET.repeat(2));
      assertThat(e.expected()).doesNotContain(SECRET);
    } catch (NewerEventException e) {
      assertThat(json.get("type")).isNotNull();
    }
  }

  private static void refused(byte[] json) {
    assertThatThrownBy(() -> Json.decode(json, EVENTS))
        .isInstanceOf(CorruptBodyException.class)
        .isInstanceOf(HelpDeskException.class)
        .hasMessageNotContaining(SECRET)
        .hasNoCause();
  }

  private static String nested(int depth) {
    return "{\"type\":\"SurveyExpired\",\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
