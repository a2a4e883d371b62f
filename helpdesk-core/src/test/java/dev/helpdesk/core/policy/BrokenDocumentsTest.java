package dev.helpdesk.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.helpdesk.core.codec.ProblemCode;
import dev.helpdesk.core.policy.BrokenDocuments.Case;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever people or their tools give as a policy is read, or told by code and place; never more.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenDocumentsTest {

  private static final Duration HANG = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofSeconds(2);
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+\\.[a-z-]+)` \\|");

  static List<Case> documents() {
    return BrokenDocuments.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_fault_is_told_by_its_code_and_place(Case broken) {
    PolicyReading reading = assertTimeoutPreemptively(HANG, () -> readInTime(broken.document()));

    assertThat(reading.policy()).isEmpty();
    assertThat(reading.problems()).extracting(PolicyProblem::code).containsOnly(broken.code());
    assertThat(reading.problems().get(0).pointer()).isEqualTo(broken.pointer());
    assertThat(reading.problems().get(0).sentence()).matches("expected .+, but was .+");
    assertThat(reading.problems()).hasSizeLessThanOrEqualTo(PolicyReading.MAX_PROBLEMS);
    assertThat(reading.problemCount()).isGreaterThanOrEqualTo(reading.problems().size());
  }

  /** Time of this thread alone, as other tests may run beside it. */
  private static PolicyReading readInTime(byte[] document) {
    var thread = ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadCpuTime();
    PolicyReading reading = PolicyDocument.read(document);
    assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - before)).isLessThan(MOST);
    return reading;
  }

  @Test
  void there_are_many_and_all_differ() {
    List<Case> all = documents();
    assertThat(all.stream().map(each -> Arrays.hashCode(each.document())).distinct().count())
        .isEqualTo(all.size())
        .isGreaterThanOrEqualTo(280);
  }

  @Test
  void problems_beyond_the_bound_are_counted() {
    PolicyReading reading =
        documents().stream()
            .filter(each -> each.toString().equals("members unknown"))
            .map(each -> PolicyDocument.read(each.document()))
            .findFirst()
            .orElseThrow();

    assertThat(reading.problems()).hasSize(PolicyReading.MAX_PROBLEMS);
    assertThat(reading.problemCount()).isEqualTo(15_000);
  }

  @Test
  void every_code_has_a_document() {
    Set<String> shown = documents().stream().map(Case::code).collect(Collectors.toSet());

    assertThat(shown).containsAll(codes());
  }

  @Test
  void every_code_stands_in_the_docs() throws IOException {
    Set<String> told =
        ROW.matcher(Files.readString(top().resolve("docs/policy.md")))
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(told).containsAll(codes());
    assertThat(told.stream().filter(code -> code.matches("(json|policy)\\..*")).toList())
        .allMatch(code -> codes().contains(code));
  }

  private static Set<String> codes() {
    return Arrays.stream(ProblemCode.values()).map(ProblemCode::code).collect(Collectors.toSet());
  }

  private static Path top() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
