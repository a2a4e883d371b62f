package dev.helpdesk.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A canary in the place of each text and each number: none of them appears in any problem. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoValueIsShownTest {

  private static final String CANARY = "canary\u00e9zq";
  private static final String NUMBER = "77665544";
  private static final JsonNode WHOLE = BrokenTrees.fullTree();

  @Test
  void no_text_is_shown_when_all_are_wrong() {
    JsonNode all = WHOLE.deepCopy();
    places(all).forEach(place -> place.accept(CANARY));

    showsNothing(all);
  }

  @Test
  void no_text_is_shown_when_one_is_wrong() {
    int count = places(WHOLE.deepCopy()).size();
    assertThat(count).isGreaterThan(300);
    for (int i = 0; i < count; i++) {
      JsonNode one = WHOLE.deepCopy();
      places(one).get(i).accept(CANARY + i);
      showsNothing(one);
    }
  }

  @Test
  void no_text_is_shown_that_is_malformed() {
    for (String text : List.of(CANARY + "\ud800", CANARY.repeat(20_000), "{" + CANARY + "}")) {
      JsonNode one = WHOLE.deepCopy();
      places(one).forEach(place -> place.accept(text));
      showsNothing(one);
    }
  }

  private static void showsNothing(JsonNode document) {
    PolicyReading reading = PolicyDocument.read(document.toString());
    for (PolicyProblem problem : reading.problems()) {
      assertThat(problem.toString()).doesNotContain("canary", "zq", NUMBER);
    }
    if (reading.policy().isEmpty()) {
      try {
        reading.orThrow();
      } catch (PolicyDocumentException e) {
        assertThat(e.getMessage()).doesNotContain("canary", "zq", NUMBER);
        assertThat(e.getCause()).isNull();
      }
    }
  }

  /** Returns what replaces each text, and each number by a number of its own. */
  private static List<Consumer<String>> places(JsonNode node) {
    List<Consumer<String>> places = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        String name = member.getKey();
        if (member.getValue().isTextual()) {
          places.add(text -> object.put(name, text));
        } else if (member.getValue().isNumber()) {
          places.add(text -> object.put(name, Long.parseLong(NUMBER)));
        } else {
          places.addAll(places(member.getValue()));
        }
      }
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        if (array.get(i).isTextual()) {
          places.add(text -> array.set(index, text));
        } else {
          places.addAll(places(array.get(i)));
        }
      }
    }
    return places;
  }
}
