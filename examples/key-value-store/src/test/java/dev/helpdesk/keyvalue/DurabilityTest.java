package dev.helpdesk.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.spi.store.Body;
import dev.helpdesk.spi.store.StoreFailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DurabilityTest {

  private static final int BLOCK = 4_096;

  @TempDir Path folder;

  // guide: kill
  @ParameterizedTest(name = "after {0} acknowledged commits")
  @ValueSource(ints = {1, 7, 50, 200})
  void a_killed_process_loses_no_acknowledged_commit_and_leaves_no_half(int kill) throws Exception {
    Path file = folder.resolve("killed.mv");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Work.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int acknowledged = 0;
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        acknowledged = Integer.parseInt(line);
        if (acknowledged == kill) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor()).isNotZero();
    try (KeyValueStorage storage = Work.open(file)) {
      assertThat(Work.wholeCommits(storage)).isGreaterThanOrEqualTo(acknowledged);
      assertThat(acknowledged).isGreaterThanOrEqualTo(kill);
      Work.commit(storage, Work.wholeCommits(storage) + 1);
    }
  }

  // guide: end

  @Test
  void a_file_left_in_the_midst_of_writing_has_a_commit_whole_or_not_at_all() throws IOException {
    Path file = folder.resolve("written.mv");
    int torn = 0;
    try (KeyValueStorage storage = Work.open(file)) {
      for (int number = 1; number <= 120; number++) {
        byte[] before = Files.readAllBytes(file);
        Work.commit(storage, number);
        byte[] after = Files.readAllBytes(file);
        if (number % 10 == 0) {
          assertThat(commitsIn(after)).isEqualTo(number);
        } else if (number % 10 == 5) {
          List<Integer> written = blocksWritten(before, after);
          for (int blocks = 0; blocks < written.size(); blocks++) {
            byte[] left = partlyWritten(before, after, written.subList(0, blocks));
            assertThat(commitsIn(left)).isBetween(number - 1, number);
            torn++;
          }
        }
      }
    }
    assertThat(torn).isGreaterThan(50);
  }

  /**
   * Returns the blocks that a commit wrote, in its order: the chunk, then the header before all.
   */
  private static List<Integer> blocksWritten(byte[] before, byte[] after) {
    List<Integer> chunk = new ArrayList<>();
    List<Integer> header = new ArrayList<>();
    for (int block = 0; block * BLOCK < after.length; block++) {
      if (!Arrays.equals(block(before, block), block(after, block))) {
        (block < 2 ? header : chunk).add(block);
      }
    }
    chunk.addAll(header);
    return chunk;
  }

  private static byte[] partlyWritten(byte[] before, byte[] after, List<Integer> blocks) {
    int end = blocks.stream().mapToInt(block -> (block + 1) * BLOCK).max().orElse(0);
    byte[] left = Arrays.copyOf(before, Math.max(before.length, end));
    blocks.forEach(block -> System.arraycopy(after, block * BLOCK, left, block * BLOCK, BLOCK));
    return left;
  }

  private static byte[] block(byte[] file, int block) {
    int from = Math.min(block * BLOCK, file.length);
    return Arrays.copyOfRange(file, from, Math.min(from + BLOCK, file.length));
  }

  @Test
  void what_fails_in_the_midst_of_a_commit_leaves_nothing_of_it() {
    Body broken =
        () -> {
          throw new IllegalStateException("no bytes");
        };
    for (KeyValueStorage storage : List.of(Work.open(folder.resolve("a.mv")), inMemory())) {
      try (storage) {
        Work.commit(storage, 1);
        assertThatThrownBy(() -> storage.records().commit(Work.changeset(2, broken)))
            .isInstanceOf(IllegalStateException.class);
        assertThat(Work.wholeCommits(storage)).isEqualTo(1);
        Work.commit(storage, 2);
        assertThat(Work.wholeCommits(storage)).isEqualTo(2);
      }
    }
  }

  @Test
  void a_closed_store_says_that_it_failed_and_wrote_nothing() {
    Path file = folder.resolve("closed.mv");
    KeyValueStorage storage = Work.open(file);
    Work.commit(storage, 1);
    storage.close();

    assertThatThrownBy(() -> Work.commit(storage, 2)).isInstanceOf(StoreFailedException.class);
    assertThatThrownBy(() -> storage.feed().head(Work.TENANT))
        .isInstanceOf(StoreFailedException.class);
    try (KeyValueStorage again = Work.open(file)) {
      assertThat(Work.wholeCommits(again)).isEqualTo(1);
    }
  }

  private static KeyValueStorage inMemory() {
    return KeyValueStorage.inMemory(() -> Work.NOW);
  }

  private int commitsIn(byte[] bytes) throws IOException {
    Path copy = folder.resolve("copy.mv");
    Files.write(copy, bytes);
    try (KeyValueStorage storage = Work.open(copy)) {
      return Work.wholeCommits(storage);
    } finally {
      Files.delete(copy);
    }
  }
}
