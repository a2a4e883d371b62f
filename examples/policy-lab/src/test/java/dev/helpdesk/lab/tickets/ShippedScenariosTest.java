package dev.helpdesk.lab.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.lab.LabRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios of {@code cases/tickets}, whose expectations were worked out by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedScenariosTest {

  static List<Path> files() {
    return Shipped.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void agree(Path file) {
    LabRun run = LabRun.in(Shipped.FOLDER, "tickets", file.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .containsExactly("tickets: " + Shipped.read(file).size() + " agree, 0 differ");
    assertThat(run.exit()).isZero();
  }

  @Test
  void are_many_and_each_has_a_name_of_its_own_and_says_what_it_shows() {
    Map<String, List<String>> lines = Shipped.linesById();

    assertThat(lines).hasSizeGreaterThanOrEqualTo(100);
    for (Path file : Shipped.files()) {
      for (JsonNode scenario : Shipped.read(file)) {
        assertThat(scenario.path("note").asText()).isNotBlank();
        assertThat(scenario.get("checks")).isNotEmpty();
      }
    }
  }
}
