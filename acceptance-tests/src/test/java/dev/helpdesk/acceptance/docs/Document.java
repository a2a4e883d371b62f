package dev.helpdesk.acceptance.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** Reads a document, a block of which is first written anew if that is asked for. */
  static Document upToDate(String name, String block, List<String> content) {
    Document document = read(name);
    if (!Boolean.getBoolean("docs.update")) {
      return document;
    }
    List<String> lines = new ArrayList<>(document.lines);
    int from = lines.indexOf("<!-- begin: " + block + " -->") + 1;
    lines.subList(from, from + document.block(block).size()).clear();
    lines.addAll(from, content);
    try {
      Files.writeString(top().resolve("docs").resolve(name), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(name);
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
