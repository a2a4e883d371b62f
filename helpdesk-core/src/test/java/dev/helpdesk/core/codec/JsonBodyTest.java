package dev.helpdesk.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.policy.DocumentCodec;
import dev.helpdesk.core.view.CorruptBodyException;
import dev.helpdesk.spi.store.EncodedBody;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonBodyTest {

  private static final EventCodec EVENTS = EventCodec.of(DocumentCodec.DOCUMENT);
  private static final CommandCodec COMMANDS = CommandCodec.of(DocumentCodec.DOCUMENT);
  private static final Event EVENT = EventSamples.all().get(0);

  @Test
  void in_memory_the_object_itself_comes_back() {
    assertThat(JsonBody.<Event>read(JsonBody.of(EVENT, EVENTS), EVENTS)).isSameAs(EVENT);
  }

  @Test
  void from_a_database_an_equal_object_comes_back() {
    JsonBody<Event> body = JsonBody.of(EVENT, EVENTS);
    assertThat(JsonBody.read(EncodedBody.of(body.bytes()), EVENTS))
        .isEqualTo(EVENT)
        .isNotSameAs(EVENT);
  }

  @Test
  void another_codec_of_the_same_type_reads_the_bytes() {
    EventCodec other = EventCodec.of(DocumentCodec.DOCUMENT);
    assertThat(JsonBody.read(JsonBody.of(EVENT, EVENTS), other)).isEqualTo(EVENT);
  }

  @Test
  void a_body_of_something_else_is_refused() {
    assertThatThrownBy(() -> JsonBody.read(JsonBody.of("text", Codecs.TEXT), EVENTS))
        .isInstanceOf(CorruptBodyException.class);
  }

  @Test
  void bodies_are_equal_by_what_they_mean() {
    assertThat(JsonBody.of(EVENT, EVENTS))
        .isEqualTo(JsonBody.of(EventSamples.all().get(0), EVENTS))
        .hasSameHashCodeAs(JsonBody.of(EventSamples.all().get(0), EVENTS))
        .isNotEqualTo(JsonBody.of(EventSamples.all().get(1), EVENTS));
    assertThat(JsonBody.of(registration(), COMMANDS))
        .isEqualTo(JsonBody.of(registration(), COMMANDS));
  }

  @Test
  void a_body_does_not_show_what_it_holds() {
    assertThat(JsonBody.of(EVENT, EVENTS)).hasToString("JsonBody[Registered]");
  }

  private static Command registration() {
    return RegisterTicket.incident()
        .from(EventSamples.ANA, "phone")
        .subject("The lift is stuck")
        .build();
  }
}
