package dev.helpdesk.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuickStartTest {

  private static final int LINES_AT_MOST = 25;

  @Test
  void it_tells_priority_and_deadline_and_why_it_is_that_one() {
    List<String> told = told();

    assertThat(told)
        .containsExactly(
            "INC-2026-000001: priority P1",
            "resolution: target 4 h, agreement standard (rule everything), priority P1"
                + " (high × high), calendar standard (Europe/Madrid)",
            "breached, used 9 h, over by 5 h, due 2026-03-09 11:00, broken since 2026-03-09 11:00",
            "2026-03-06 16:00 - 2026-03-06 18:00: running, 2 h [ClockStarted #7]",
            "2026-03-06 18:00 - 2026-03-09 09:00: out of hours [ClockStarted #7]",
            "2026-03-09 09:00 - 2026-03-09 16:00: running, 7 h [ClockStarted #7]",
            "2026-03-06 18:00: warning 50 % [#12]",
            "2026-03-09 10:00: warning 75 % [#13]",
            "2026-03-09 11:00: breach, target 4 h [#14]");
  }

  @Test
  void the_snippet_of_the_readme_is_the_code_that_runs() throws IOException {
    assertThat(fenced("java")).isEqualTo(marked());
  }

  @Test
  void what_the_readme_shows_as_told_is_what_it_tells() throws IOException {
    assertThat(fenced("text")).isEqualTo(told());
  }

  @Test
  void the_snippet_has_25_lines_at_most() throws IOException {
    assertThat(marked()).hasSizeBetween(1, LINES_AT_MOST);
  }

  private static List<String> told() {
    List<String> told = new ArrayList<>();
    QuickStart.tell(told::add);
    return told;
  }

  /** Returns the lines between the two marks, without their indentation. */
  private static List<String> marked() throws IOException {
    String source =
        Files.readString(
            top()
                .resolve("examples/quickstart/src/main/java")
                .resolve(QuickStart.class.getName().replace('.', '/') + ".java"));
    int from = source.indexOf('\n', source.indexOf("// quickstart: begin")) + 1;
    int to = source.lastIndexOf('\n', source.indexOf("// quickstart: end"));
    return source.substring(from, to).stripIndent().lines().toList();
  }

  /** Returns the first fenced block of a language in the README. */
  private static List<String> fenced(String language) throws IOException {
    List<String> lines = Files.readAllLines(top().resolve("README.md"));
    int from = lines.indexOf("```" + language) + 1;
    assertThat(from).as("the README has a block of %s", language).isPositive();
    return lines.subList(from, from + lines.subList(from, lines.size()).indexOf("```"));
  }

  private static Path top() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
