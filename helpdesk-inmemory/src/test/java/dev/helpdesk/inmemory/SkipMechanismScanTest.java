package dev.helpdesk.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.tck.StorageContract;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Reads the compiled contracts: a contract that may skip a test promises nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SkipMechanismScanTest {

  private static final List<String> SKIPS =
      List.of(
          "org/junit/jupiter/api/Assumptions",
          "org/assertj/core/api/Assumptions",
          "org/assertj/core/api/BDDAssumptions",
          "org/junit/jupiter/api/Disabled",
          "org/junit/jupiter/api/condition/",
          "org/opentest4j/",
          "TestAbortedException",
          "ExecutionCondition");

  /** What the scan must find: a test that would skip itself. */
  static final class Skipping {
    private Skipping() {}

    static void unless(boolean met) {
      Assumptions.assumeTrue(met);
    }
  }

  @Test
  void no_compiled_contract_knows_a_way_to_skip_a_test() throws Exception {
    Map<String, String> found = new TreeMap<>();
    int classes = scan(StorageContract.class, found);

    assertThat(classes).isGreaterThan(25);
    assertThat(found).isEmpty();
  }

  @Test
  void the_scan_finds_a_test_that_would_skip_itself() throws Exception {
    Map<String, String> found = new TreeMap<>();

    assertThat(scan(Skipping.class, found)).isPositive();
    assertThat(found).containsKey("SkipMechanismScanTest$Skipping.class");
  }

  private static int scan(Class<?> of, Map<String, String> found)
      throws IOException, URISyntaxException {
    Path place = Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(place)) {
      return scan(place, found);
    }
    try (FileSystem jar = FileSystems.newFileSystem(place)) {
      return scan(jar.getPath("/"), found);
    }
  }

  private static int scan(Path root, Map<String, String> found) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> classes = files.filter(file -> file.toString().endsWith(".class")).toList();
      for (Path each : classes) {
        String constants = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
        SKIPS.stream()
            .filter(constants::contains)
            .forEach(skip -> found.put(String.valueOf(each.getFileName()), skip));
      }
      return classes.size();
    }
  }
}
