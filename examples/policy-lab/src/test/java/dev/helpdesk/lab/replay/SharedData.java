package dev.helpdesk.lab.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the larger tables that lie beside a checkout, where they do. */
final class SharedData {

  private SharedData() {}

  /**
   * Returns the folder of the tables: that of the system property {@code helpdesk.shared}, else the
   * nearest folder {@code shared} beside this one or one above it.
   */
  static Optional<Path> folder() {
    String property = System.getProperty("helpdesk.shared");
    if (property != null) {
      return Optional.of(Path.of(property, "data")).filter(Files::isDirectory);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path data = at.resolveSibling("shared").resolve("data");
      if (Files.isRegularFile(data.resolve("expected.json"))) {
        return Optional.of(data);
      }
    }
    return Optional.empty();
  }
}
