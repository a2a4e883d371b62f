package dev.helpdesk.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.diagram.Diagram;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.policy.ShippedPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * All that can be drawn of the policies that are shipped stands in {@code docs/images/policies}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyDrawingsTest {

  private static final String FOLDER = "policies/";

  @Test
  void the_drawings_of_every_shipped_policy_are_up_to_date() {
    Map<String, Diagram> diagrams = shipped();
    assertThat(diagrams).isNotEmpty();
    diagrams.forEach((name, diagram) -> Drawing.of(FOLDER + name).shouldBe(diagram.svg()));
  }

  @Test
  void no_drawing_is_left_of_what_is_no_longer_shipped() throws IOException {
    Path folder = Document.top().resolve("docs/images").resolve(FOLDER);
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> found =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .toList();
      assertThat(found).containsExactlyInAnyOrderElementsOf(shipped().keySet());
    }
  }

  private static SortedMap<String, Diagram> shipped() {
    SortedMap<String, Diagram> diagrams = new TreeMap<>();
    for (String name : ShippedPolicies.names()) {
      Policy policy = ShippedPolicies.find(name).orElseThrow();
      policy
          .workflow()
          .workflows()
          .forEach(each -> diagrams.put(name + "/" + each.name() + ".svg", Diagram.of(each)));
      diagrams.put(name + "/matrix.svg", Diagram.of(policy.classification().matrix()));
      policy
          .calendars()
          .forEach(
              (key, calendar) ->
                  diagrams.put(name + "/week-" + key + ".svg", Diagram.ofWeek(key, calendar)));
      diagrams.put(name + "/ladder.svg", Diagram.ofLadder(policy.escalation(), policy.directory()));
    }
    return diagrams;
  }
}
