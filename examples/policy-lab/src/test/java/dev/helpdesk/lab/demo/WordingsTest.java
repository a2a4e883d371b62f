package dev.helpdesk.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.PolicyMigrated;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.SurveyExpired;
import dev.helpdesk.model.RecordId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  @Test
  void every_event_has_a_sentence_of_its_own_or_one_for_its_type() throws IOException {
    Set<String> worded = new TreeSet<>();
    for (Method method : EventSentences.class.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 1) {
        worded.add(method.getParameterTypes()[0].getSimpleName());
      }
    }
    Set<String> types = new TreeSet<>();
    for (Class<?> type : Event.class.getPermittedSubclasses()) {
      types.add(type.getSimpleName());
    }
    assertThat(types).containsAll(worded);
    types.removeAll(worded);
    for (String language : Wordings.LANGUAGES) {
      Set<String> told = new TreeSet<>();
      for (String key : sentences(language).stringPropertyNames()) {
        if (key.startsWith("type.")) {
          told.add(key.substring("type.".length()));
        }
      }
      assertThat(told).as(language).isEqualTo(types);
    }
  }

  @Test
  void a_migration_is_told_with_its_versions_and_the_state() {
    PolicyMigrated event =
        new PolicyMigrated(
            1,
            2,
            "on-hold",
            StateCategory.WAITING,
            null,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            false);
    assertThat(told("en", event)).isEqualTo("policy version 1 -> 2: still on-hold");
    assertThat(told("es", event)).isEqualTo("versión 1 -> 2 de la política: sigue en espera");
    assertThat(told("en", new SurveyExpired())).isEqualTo("the survey was not answered in time");
  }

  private static String told(String language, Event event) {
    EventSentences sentences = new EventSentences(Wordings.in(language), RecordId::value);
    return event.match(sentences).orElseThrow();
  }

  private static Map<String, String> places(String language) throws IOException {
    Properties sentences = sentences(language);
    Map<String, String> places = new TreeMap<>();
    for (String key : sentences.stringPropertyNames()) {
      if (!NAMES.matcher(key).matches()) {
        var values = PLACE.matcher(sentences.getProperty(key)).results().map(MatchResult::group);
        places.put(key, values.sorted().toList().toString());
      }
    }
    return places;
  }

  private static Properties sentences(String language) throws IOException {
    Properties sentences = new Properties();
    String name = "demo_" + language + ".properties";
    try (var in = WordingsTest.class.getResourceAsStream(name)) {
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return sentences;
  }
}
