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
  void every_rule_that_the_ports_name_has_a_test() throws IOException {
    Path ports = Documents.ROOT.resolve("helpdesk-spi/src/main/java");
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(ports)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Documents::read)
          .flatMap(text -> RULE.matcher(text).results())
          .forEach(match -> named.add(match.group(1)));
    }

    assertThat(named).isNotEmpty();
    assertThat(Contracts.testsOfAllPorts().keySet()).containsAll(named);
  }

  private static String sentenceOf(Method test) {
    String sentence = test.getName().split("_", 3)[2].replace('_', ' ');
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
  }
}
