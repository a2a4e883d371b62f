package dev.helpdesk.core.sla.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptDocumentTest {

  @Test
  void the_document_says_how_much_is_kept_of_a_ticket_and_its_clocks() throws IOException {
    String document = Files.readString(top().resolve("docs/sla.md")).replaceAll("\\s+", " ");

    assertThat(document)
        .contains("up to " + SlaState.MAX_OCCURRED + " happenings")
        .contains("changes of state alone, up to " + SlaState.MAX_MOVES)
        .contains("as far as the last " + Spent.MAX_RAN + " stretches")
        .contains("may have " + Exclusions.MAX_PERIODS + " periods apart");
  }

  private static Path top() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
