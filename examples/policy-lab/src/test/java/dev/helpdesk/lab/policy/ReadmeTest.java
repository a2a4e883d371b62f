package dev.helpdesk.lab.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.lab.LabRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the README of the whole shows of policies is what the laboratory does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeTest {

  private static final String LAB = "examples/policy-lab/lab ";

  @Test
  void the_policy_it_shows_is_the_one_that_lies_beside_the_laboratory() throws IOException {
    assertThat(fenced("json"))
        .isEqualTo(Files.readAllLines(top().resolve("examples/policy-lab/data/plant.json")));
  }

  @Test
  void each_command_it_shows_runs_and_the_first_tells_what_stands_there() throws IOException {
    List<LabRun> runs = new ArrayList<>();
    for (String command : fenced("sh")) {
      assertThat(command).startsWith(LAB);
      String[] arguments = command.substring(LAB.length()).replaceAll(" >.*", "").split(" ");
      runs.add(LabRun.in(top(), arguments));
    }
    assertThat(runs).hasSize(2).allMatch(run -> run.exit() == 0);
    assertThat(runs.get(0).out()).isEqualTo(fenced("text"));
    assertThat(String.join("", runs.get(1).out()))
        .contains("hand-back", "with a value: category", "back to the group&#39;s queue");
  }

  /** Returns the first fenced block of a language in the section. */
  private static List<String> fenced(String language) throws IOException {
    List<String> lines = Files.readAllLines(top().resolve("README.md"));
    int section = lines.indexOf("## Policies are data");
    assertThat(section).isPositive();
    List<String> rest = lines.subList(section, lines.size());
    int from = rest.indexOf("```" + language) + 1;
    assertThat(from).isPositive();
    return rest.subList(from, from + rest.subList(from, rest.size()).indexOf("```"));
  }

  private static Path top() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
