package dev.helpdesk.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinksTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(#[^)]*)?\\)");

  @Test
  void every_link_from_readme_and_documents_leads_to_something_that_is_there() throws IOException {
    Path top = Document.top();
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path file : documents(top)) {
      List<MatchResult> found = LINK.matcher(Files.readString(file)).results().toList();
      links += found.size();
      found.stream()
          .filter(link -> !Files.exists(file.resolveSibling(link.group(1))))
          .forEach(link -> broken.add(top.relativize(file) + " -> " + link.group(1)));
    }
    assertThat(links).isGreaterThan(10);
    assertThat(broken).isEmpty();
  }

  @Test
  void every_document_can_be_reached_from_the_list_of_what_to_read() throws IOException {
    Path docs = Document.top().resolve("docs");
    String list = Files.readString(docs.resolve("README.md"));
    try (Stream<Path> files = Files.list(docs)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.equals("README.md"))
          .allMatch(name -> list.contains("(" + name + ")"));
    }
  }

  private static List<Path> documents(Path top) throws IOException {
    List<Path> documents = new ArrayList<>(List.of(top.resolve("README.md")));
    try (Stream<Path> files = Files.walk(top.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
    }
    return documents;
  }
}
