package dev.helpdesk.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A drawing in the folder {@code docs/images}, generated and never edited.
 *
 * <p>Run with {@code -Ddocs.update=true} to write it anew; otherwise a stale one fails.
 */
final class Drawing {

  private final Path file;

  private Drawing(Path file) {
    this.file = file;
  }

  static Drawing of(String name) {
    return new Drawing(Document.top().resolve("docs/images").resolve(name));
  }

  void shouldBe(String svg) {
    try {
      if (Boolean.getBoolean("docs.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, svg);
      }
      assertThat(Files.readString(file))
          .as("%s, written with -Ddocs.update=true", file)
          .isEqualTo(svg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
