package dev.helpdesk.lab.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.StringJoiner;

/** The sentences of the demo in one language. */
final class Wordings {

  /** The languages there are. */
  static final List<String> LANGUAGES = List.of("en", "es");

  private final String language;
  private final Properties sentences;

  private Wordings(String language, Properties sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  /** Returns the sentences of one of {@link #LANGUAGES}. */
  static Wordings in(String language) {
    Properties sentences = new Properties();
    String name = "demo_" + language + ".properties";
    try (InputStream in = Wordings.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Expected the resource " + name + ".");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Wordings(language, sentences);
  }

  String language() {
    return language;
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /** Returns a sentence, with values in place of {@code {0}}, {@code {1}} and so on. */
  String say(String key, Object... values) {
    String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalStateException("Expected a sentence " + key + " in " + language + ".");
    }
    for (int i = 0; i < values.length; i++) {
      sentence = sentence.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return sentence;
  }

  /** Returns how something is called here, or its own name when it has no other. */
  String name(String group, String name) {
    return sentences.getProperty(group + "." + name, name);
  }

  /** Returns how a person is called: the id, with a capital. */
  static String person(String id) {
    return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
  }

  /** Returns an amount such as {@code 1 h 2 min 15 s}. */
  static String amount(Duration amount) {
    StringJoiner parts = new StringJoiner(" ");
    if (amount.toHours() > 0) {
      parts.add(amount.toHours() + " h");
    }
    if (amount.toMinutesPart() > 0) {
      parts.add(amount.toMinutesPart() + " min");
    }
    if (amount.toSecondsPart() > 0 || parts.length() == 0) {
      parts.add(amount.toSecondsPart() + " s");
    }
    return parts.toString();
  }
}
