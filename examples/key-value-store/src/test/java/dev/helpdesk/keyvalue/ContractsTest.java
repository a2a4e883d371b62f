package dev.helpdesk.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractsTest {

  /** What they share, what is no part of a store, and what this one does not offer. */
  private static final List<String> OTHERS =
      List.of(
          "StorageContract",
          "KnowledgeIndexContract",
          "StorageInHostTransactionContract",
          "LostCommitContract");

  @Test
  void every_contract_of_a_store_is_held() throws IOException {
    List<String> held =
        Arrays.stream(StorageContracts.class.getDeclaredClasses())
            .map(type -> type.getSuperclass().getSimpleName())
            .toList();
    try (Stream<Path> files =
        Files.list(top().resolve("helpdesk-tck/src/main/java/dev/helpdesk/tck"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString().replace(".java", ""))
                  .filter(name -> name.endsWith("Contract") && !OTHERS.contains(name)))
          .containsExactlyInAnyOrderElementsOf(held);
    }
  }

  private static Path top() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
