package dev.helpdesk.acceptance.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A document of the folder {@code docs}, and the blocks between its marks. */
final class Document {

  private final List<String> lines;

  private Document(List<String> lines) {
    this.lines = lines;
  }

  static Document read(String name) {
    try {
      return new Document(Files.readAllLines(top().resolve("docs").resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the folder of the whole. */
  static Path top() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** Returns what stands between {@code <!-- begin: NAME -->} and {@code <!-- end: NAME -->}. */
  List<String> block(String name) {
    int from = lines.indexOf("<!-- begin: " + name + " -->");
    int to = lines.indexOf("<!-- end: " + name + " -->");
    if (from < 0 || to < from) {
      throw new AssertionError("Expected the document to have a block " + name + ".");
    }
    return lines.subList(from + 1, to);
  }
}
