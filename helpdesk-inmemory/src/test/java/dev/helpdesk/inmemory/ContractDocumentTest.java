package dev.helpdesk.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractDocumentTest {

  private static final Path ROOT_OF_CONTRACTS =
      Documents.ROOT.resolve("helpdesk-tck/src/main/java/dev/helpdesk/tck");
  private static final Pattern RULE = Pattern.compile("\\{@code[\\s*]+([A-Z]+-\\d\\d)}");

  @Test
  void the_document_has_each_rule_with_its_sentence_and_no_other() {
    String table =
        Contracts.testsOfAllPorts().entrySet().stream()
            .map(test -> "| " + test.getKey() + " | " + sentenceOf(test.getValue()) + " |\n")
            .collect(Collectors.joining());

    Documents.assertContains("contract.md", "| Rule | Sentence |\n|---|---|\n" + table);
    assertThat(Documents.read(Documents.ROOT.resolve("docs/contract.md")).lines())
        .filteredOn(line -> line.matches("\\| [A-Z]+-\\d\\d .*"))
        .hasSameSizeAs(Contracts.testsOfAllPorts().keySet());
  }

  @Test
  void rules_are_numbered_without_gaps() {
    Map<String, Long> byPrefix =
        Contracts.testsOfAllPorts().keySet().stream()
            .collect(Collectors.groupingBy(rule -> rule.split("-")[0], Collectors.counting()));

    assertThat(Contracts.testsOfAllPorts().keySet())
        .allMatch(rule -> Long.parseLong(rule.split("-")[1]) <= byPrefix.get(rule.split("-")[0]));
  }

  @Test
  void the_ports_cite_every_rule_and_no_other() throws IOException {
    assertThat(citedIn("helpdesk-spi/src/main/java"))
        .isEqualTo(Contracts.testsOfAllPorts().keySet());
  }

  @Test
  void each_test_of_a_contract_cites_its_own_rule() throws IOException {
    assertThat(citedIn("helpdesk-tck/src/main/java"))
        .containsAll(Contracts.testsOfAllPorts().keySet());
    for (Map.Entry<String, Method> test : Contracts.testsOfAllPorts().entrySet()) {
      assertThat(test.getValue().getName())
          .startsWith(test.getKey().replace('-', '_') + "_")
          .matches("[A-Z]+_\\d\\d_[a-z0-9_]+");
    }
  }

  @Test
  void every_contract_that_is_published_is_among_those_that_are_run() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT_OF_CONTRACTS)) {
      Set<String> published =
          files
              .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
              .filter(name -> name.endsWith("Contract") && !name.equals("StorageContract"))
              .collect(Collectors.toCollection(TreeSet::new));

      assertThat(published)
          .isEqualTo(
              Contracts.testsOfAllPorts().values().stream()
                  .map(test -> test.getDeclaringClass().getSimpleName())
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  private static Set<String> citedIn(String directory) throws IOException {
    try (Stream<Path> files = Files.walk(Documents.ROOT.resolve(directory))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Documents::read)
          .flatMap(text -> RULE.matcher(text).results())
          .map(match -> match.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String sentenceOf(Method test) {
    String sentence = test.getName().split("_", 3)[2].replace('_', ' ');
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
  }
}
