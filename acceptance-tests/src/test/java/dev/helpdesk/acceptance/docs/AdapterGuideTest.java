package dev.helpdesk.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the guide for adapters shows is what runs: each block is cut from a source, between {@code
 * guide: NAME} and {@code guide: end}. Run with {@code -Ddocs.update=true} to cut anew.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdapterGuideTest {

  private static final String GUIDE = "adapter-guide.md";
  private static final Pattern MARK = Pattern.compile("\\s*(?://|<!--) guide: (\\S+)(?: -->)?");
  private static final Pattern RULE = Pattern.compile("\\b[A-Z]+-\\d\\d\\b");
  private static final Pattern BLOCK = Pattern.compile("<!-- begin: (\\S+) -->");

  static Set<String> excerpts() {
    return marked().keySet();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("excerpts")
  void an_excerpt_of_the_guide_is_what_its_source_says(String name) {
    List<String> lines = new ArrayList<>();
    lines.add(name.startsWith("dependencies") ? "```xml" : "```java");
    lines.addAll(marked().get(name));
    lines.add("```");

    assertThat(Document.upToDate(GUIDE, name, lines).block(name)).isEqualTo(lines);
  }

  @Test
  void the_guide_has_no_block_but_excerpts() throws IOException {
    assertThat(BLOCK.matcher(guide()).results().map(block -> block.group(1)))
        .containsExactlyInAnyOrderElementsOf(marked().keySet());
  }

  @Test
  void the_guide_names_the_versions_of_the_build() throws IOException {
    String build = Files.readString(Document.top().resolve("pom.xml"));
    for (String property : List.of("h2.version", "maven.compiler.release")) {
      assertThat(guide()).contains(element(property, build));
    }
    String own = element("version", build);
    assertThat(guide()).contains(own.replace("version>", "helpdesk.version>"));
  }

  private static String element(String name, String pom) {
    String begin = "<" + name + ">";
    int from = pom.indexOf(begin);
    return pom.substring(from, pom.indexOf("</" + name + ">", from) + begin.length() + 1);
  }

  @Test
  void the_guide_speaks_of_every_contract_of_a_store_and_of_no_rule_that_is_not_there()
      throws IOException {
    Set<String> rules =
        rulesOf(Files.readString(Document.top().resolve("docs").resolve("contract.md")));
    Set<String> told = rulesOf(guide());
    assertThat(rules).containsAll(told);
    Set<String> contracts =
        rules.stream().map(AdapterGuideTest::contractOf).collect(Collectors.toSet());
    contracts.remove("KNOW");
    assertThat(contracts).isNotEmpty().allMatch(contract -> isTold(contract));
  }

  @Test
  void the_guide_names_every_contract_of_a_store_by_its_class() throws IOException {
    Path contracts = Document.top().resolve("helpdesk-tck/src/main/java/dev/helpdesk/tck");
    String guide = guide();
    try (Stream<Path> files = Files.list(contracts)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".java", "")))
          .filteredOn(name -> name.endsWith("Contract"))
          .filteredOn(name -> !Set.of("StorageContract", "KnowledgeIndexContract").contains(name))
          .hasSizeGreaterThanOrEqualTo(17)
          .allMatch(name -> guide.contains("| `" + name + "` |"));
    }
  }

  private static boolean isTold(String contract) {
    try {
      return Pattern.compile("`" + contract + "[`-]").matcher(guide()).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String contractOf(String rule) {
    return rule.substring(0, rule.indexOf('-'));
  }

  private static Set<String> rulesOf(String text) {
    return RULE.matcher(text)
        .results()
        .map(rule -> rule.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String guide() throws IOException {
    return Files.readString(Document.top().resolve("docs").resolve(GUIDE));
  }

  /** Returns what stands between marks in the example and in the list of stores, by name. */
  private static Map<String, List<String>> marked() {
    Path top = Document.top();
    Map<String, List<String>> excerpts = new LinkedHashMap<>();
    Path example = top.resolve("examples/key-value-store");
    for (Path root :
        List.of(
            example.resolve("src"),
            example.resolve("pom.xml"),
            top.resolve("acceptance-tests/src/test/java/dev/helpdesk/acceptance/Stores.java"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          collect(Files.readAllLines(file), excerpts);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return excerpts;
  }

  private static void collect(List<String> lines, Map<String, List<String>> excerpts) {
    int from = 0;
    String open = "end";
    for (int i = 0; i < lines.size(); i++) {
      var mark = MARK.matcher(lines.get(i));
      if (mark.matches()) {
        boolean ends = mark.group(1).equals("end");
        if (ends == open.equals("end")) {
          throw new AssertionError("a mark too many: " + lines.get(i));
        }
        if (ends) {
          String text = String.join("\n", lines.subList(from, i)).stripIndent().strip();
          if (excerpts.put(open, text.lines().toList()) != null) {
            throw new AssertionError("two excerpts " + open);
          }
        }
        open = mark.group(1);
        from = i + 1;
      }
    }
  }
}
