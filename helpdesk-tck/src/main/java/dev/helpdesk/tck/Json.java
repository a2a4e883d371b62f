package dev.helpdesk.tck;

import dev.helpdesk.spi.store.Body;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the JSON of a body into maps, lists and scalars, so that bodies are compared by value. */
final class Json {

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** Returns what a body means; two bodies are equal when this is. */
  static Object of(Body body) {
    Json json = new Json(new String(body.bytes(), StandardCharsets.UTF_8));
    Object value = json.value();
    json.blank();
    if (json.at != json.text.length()) {
      throw new AssertionError("a body has characters after its JSON");
    }
    return value;
  }

  private Object value() {
    blank();
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> scalar();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    blank();
    while (text.charAt(at) != '}') {
      skip(',');
      blank();
      String name = string();
      blank();
      skip(':');
      members.put(name, value());
      blank();
    }
    at++;
    return members;
  }

  private List<Object> array() {
    List<Object> elements = new ArrayList<>();
    at++;
    blank();
    while (text.charAt(at) != ']') {
      skip(',');
      elements.add(value());
      blank();
    }
    at++;
    return elements;
  }

  private String string() {
    StringBuilder value = new StringBuilder();
    for (at++; text.charAt(at) != '"'; at++) {
      char c = text.charAt(at);
      value.append(c == '\\' ? escaped() : c);
    }
    at++;
    return value.toString();
  }

  private char escaped() {
    char c = text.charAt(++at);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
      }
      default -> c;
    };
  }

  private Object scalar() {
    int from = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at);
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> Optional.empty();
      default -> new BigDecimal(word).stripTrailingZeros();
    };
  }

  private void blank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void skip(char c) {
    if (text.charAt(at) == c) {
      at++;
    }
  }
}
