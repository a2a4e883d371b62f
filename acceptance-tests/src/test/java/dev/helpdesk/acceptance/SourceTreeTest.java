package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What holds for files: none grows until nobody reads it, none holds tests that no runner takes, no
 * module shows its inside. There is no list of exceptions.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceTreeTest {

  private static final int LINES_AT_MOST = 400;
  private static final int PUBLISHED_MODULES = 5;
  private static final Pattern TEST_METHOD =
      Pattern.compile(
          "(?m)^ *@([a-z.]+\\.)?(Test|Property|Example|ParameterizedTest|RepeatedTest|TestFactory)\\b");
  private static final Set<String> NOT_SOURCE = Set.of("target", ".git", ".mvn");

  @Test
  void no_file_has_more_than_400_lines() throws IOException {
    List<Path> files = new ArrayList<>(sources("/src/main/java/"));
    files.addAll(sources("/src/test/java/"));
    assertThat(files).isNotEmpty();
    assertThat(longerThan(LINES_AT_MOST, files)).isEmpty();
  }

  @Test
  void every_class_with_tests_has_a_name_that_the_runner_takes() throws IOException {
    List<Path> missed = new ArrayList<>();
    for (Path file : sources("/src/test/java/")) {
      String text = Files.readString(file);
      boolean taken = file.toString().endsWith("Test.java") || text.contains("abstract class ");
      if (TEST_METHOD.matcher(text).find() && !taken) {
        missed.add(file);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void no_module_exports_what_is_internal() throws IOException {
    List<Path> modules =
        sources("/src/main/java/").stream()
            .filter(file -> file.endsWith("module-info.java"))
            .toList();
    assertThat(modules).hasSizeGreaterThanOrEqualTo(PUBLISHED_MODULES);
    for (Path module : modules) {
      assertThat(Files.readString(module))
          .doesNotContainPattern("(?m)^\\s*(exports|opens).*internal");
    }
  }

  private static List<String> longerThan(int limit, List<Path> files) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      int lines = Files.readAllLines(file).size();
      if (lines > limit) {
        found.add(file + " has " + lines + " lines");
      }
    }
    return found;
  }

  private static List<Path> sources(String tree) throws IOException {
    Path top = top();
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skip = NOT_SOURCE.contains(folder.getFileName().toString());
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = top.relativize(file).toString().replace('\\', '/');
            if (name.contains(tree) && name.endsWith(".java")) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static Path top() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
