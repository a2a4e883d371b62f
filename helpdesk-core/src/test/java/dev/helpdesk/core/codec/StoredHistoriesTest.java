package dev.helpdesk.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.Document;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.policy.DocumentCodec;
import dev.helpdesk.core.view.NewerEventException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a version has written stays readable; the files of a released version never change. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredHistoriesTest {

  private static final EventCodec EVENTS = EventCodec.of(DocumentCodec.DOCUMENT);

  @Test
  void there_is_a_sample_of_each_event() {
    Set<Class<?>> samples =
        EventSamples.all().stream().map(Object::getClass).collect(Collectors.toSet());
    assertThat(samples).containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
  }

  @Test
  void events_of_version_0_1_are_read_as_what_they_were() throws IOException {
    List<Event> read =
        lines("0.1/events.jsonl").stream()
            .map(line -> Json.decode(line.getBytes(StandardCharsets.UTF_8), EVENTS))
            .toList();
    assertThat(read).isEqualTo(EventSamples.all());
  }

  @Test
  void events_are_written_with_the_same_bytes_as_ever() throws IOException {
    List<String> written =
        EventSamples.all().stream()
            .map(event -> new String(EVENTS.canonical(event), StandardCharsets.UTF_8))
            .toList();
    assertThat(written).isEqualTo(lines("0.1/events.jsonl"));
  }

  @Test
  void a_policy_of_version_0_1_is_read_and_written_as_it_was() throws IOException {
    for (String line : lines("0.1/policies.jsonl")) {
      Document read = Json.decode(bytes(line), DocumentCodec.DOCUMENT);
      assertThat(new String(Json.encode(read, DocumentCodec.DOCUMENT), StandardCharsets.UTF_8))
          .isEqualTo(line);
    }
  }

  @Test
  void a_member_that_a_newer_writer_added_is_passed_over() {
    byte[] json = bytes("{\"added\":[{}],\"type\":\"ContactRefused\",\"channel\":\"hallway\"}");
    assertThat(Json.decode(json, EVENTS)).isEqualTo(EventSamples.all().get(1));
  }

  @Test
  void a_classification_from_before_causes_were_told_is_the_desks_own() {
    byte[] json =
        bytes(
            "{\"type\":\"Classified\",\"impact\":\"high\",\"urgency\":\"low\","
                + "\"priority\":\"P3\",\"weight\":3,\"recategorised\":false}");
    assertThat(Json.decode(json, EVENTS))
        .isEqualTo(
            new Classified(null, "high", "low", "P3", 3, false, null, ClassificationCause.AGENT));
  }

  @Test
  void a_type_that_a_newer_writer_added_is_named() {
    assertThatThrownBy(() -> Json.decode(bytes("{\"type\":\"Teleported\"}"), EVENTS))
        .isInstanceOfSatisfying(
            NewerEventException.class, e -> assertThat(e.eventType()).isEqualTo("Teleported"));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = StoredHistoriesTest.class.getResourceAsStream("/histories/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
