package dev.helpdesk.jdbc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Attributes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Attributes as one JSON object that a host can query.
 *
 * <p>A text is a string, a number a number, a flag a boolean, a set an array of strings, and a
 * moment an object {@code {"at": "2030-01-01T00:00:00.000000Z"}}, always of this length, so that
 * moments sort as texts do and are never taken for one.
 */
final class AttributeJson {

  /** The member of a moment. */
  static final String AT = "at";

  private static final JsonFactory JSON = new JsonFactory();

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private AttributeJson() {}

  /** Returns a moment at its fixed length. */
  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /** Returns the JSON of attributes. */
  static String write(Attributes attributes) {
    return written(
        json -> {
          json.writeStartObject();
          List<String> names = new ArrayList<>();
          attributes.forEach((name, value) -> names.add(name));
          for (String name : names) {
            json.writeFieldName(name);
            write(json, java.util.Objects.requireNonNull(attributes.get(name)));
          }
          json.writeEndObject();
        });
  }

  /** Returns the JSON of one value. */
  static String write(AttributeValue value) {
    return written(json -> write(json, value));
  }

  /** Returns a JSON array of strings. */
  static String array(List<String> texts) {
    return written(json -> write(json, texts));
  }

  private interface Content {
    void to(JsonGenerator json) throws IOException;
  }

  private static String written(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.to(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, AttributeValue value) throws IOException {
    if (value instanceof AttributeValue.Text text) {
      json.writeString(text.value());
    } else if (value instanceof AttributeValue.Number number) {
      json.writeNumber(number.value());
    } else if (value instanceof AttributeValue.Flag flag) {
      json.writeBoolean(flag.value());
    } else if (value instanceof AttributeValue.Moment moment) {
      json.writeStartObject();
      json.writeStringField(AT, moment(moment.value()));
      json.writeEndObject();
    } else if (value instanceof AttributeValue.Texts texts) {
      write(json, texts.values());
    }
  }

  private static void write(JsonGenerator json, List<String> texts) throws IOException {
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /** Returns the attributes that a JSON object says. */
  static Attributes read(String text) {
    Attributes.Builder attributes = Attributes.builder();
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        attributes.set(name, value(json));
      }
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
    return attributes.build();
  }

  private static AttributeValue value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> AttributeValue.of(json.getText());
      case VALUE_TRUE -> AttributeValue.of(true);
      case VALUE_FALSE -> AttributeValue.of(false);
      case START_ARRAY -> texts(json);
      case START_OBJECT -> moment(json);
      default -> AttributeValue.of(json.getLongValue());
    };
  }

  private static AttributeValue texts(JsonParser json) throws IOException {
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      texts.add(json.getText());
    }
    return AttributeValue.of(texts);
  }

  private static AttributeValue moment(JsonParser json) throws IOException {
    json.nextToken();
    json.nextToken();
    AttributeValue moment = AttributeValue.of(Instant.parse(json.getText()));
    json.nextToken();
    return moment;
  }
}
