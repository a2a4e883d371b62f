package dev.helpdesk.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordingsTest {

  private static final Pattern NAMES = Pattern.compile("(state|scale|reason|metric)\\..*");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void both_languages_have_the_same_sentences_with_the_same_values() throws IOException {
    assertThat(places("es")).isEqualTo(places("en"));
  }

  private static Map<String, String> places(String language) throws IOException {
    Properties sentences = new Properties();
    String name = "demo_" + language + ".properties";
    try (var in = WordingsTest.class.getResourceAsStream(name)) {
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Map<String, String> places = new TreeMap<>();
    for (String key : sentences.stringPropertyNames()) {
      if (!NAMES.matcher(key).matches()) {
        var values = PLACE.matcher(sentences.getProperty(key)).results().map(MatchResult::group);
        places.put(key, values.sorted().toList().toString());
      }
    }
    return places;
  }
}
