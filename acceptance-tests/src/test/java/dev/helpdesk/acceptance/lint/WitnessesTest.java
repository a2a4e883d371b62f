package dev.helpdesk.acceptance.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.helpdesk.core.lint.Finding;
import dev.helpdesk.core.lint.PolicyLinter;
import dev.helpdesk.core.lint.Witness;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.policy.PolicyDocument;
import dev.helpdesk.testkit.WitnessRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every witness of every policy with a seeded fault, played on the engine: the fault shows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WitnessesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A policy with a fault in it. */
  record Case(String name, Policy policy) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    try (Stream<Path> files = Files.list(folder())) {
      return files.sorted().map(WitnessesTest::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    Path below = Path.of("helpdesk-core", "src", "test", "resources", "policies", "faulty");
    Path from = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(from.resolve(below))) {
      from = from.getParent();
    }
    return from.resolve(below);
  }

  private static Case read(Path file) {
    try {
      String document = JSON.readTree(file.toFile()).path("document").toString();
      return new Case(file.getFileName().toString(), PolicyDocument.read(document).orThrow());
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void every_witness_shows_its_fault(Case one) {
    for (Finding finding : PolicyLinter.usual().lint(one.policy()).findings()) {
      Witness witness = finding.witness();
      if (witness != null) {
        WitnessRun run = WitnessRun.of(one.policy(), witness);
        WitnessRun.Played played = run.play();
        assertThat(played.isShown())
            .as("%s: %s%n%s", finding, played.reason(), String.join("\n", run.story("en")))
            .isTrue();
      }
    }
  }

  @Test
  void there_are_cases() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(35);
  }
}
