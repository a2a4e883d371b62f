package dev.helpdesk.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The documents that are checked against the code. */
final class Documents {

  /** The directory of the whole project, from which tests of a module run one level down. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Documents() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asserts that a document has this part; leaves the part under {@code target} to be copied. */
  static void assertContains(String name, String part) {
    try {
      Files.createDirectories(Path.of("target", "docs"));
      Files.writeString(Path.of("target", "docs", name), part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(read(ROOT.resolve("docs").resolve(name))).contains(part);
  }
}
