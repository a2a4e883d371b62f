package dev.helpdesk.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of the command line within the test.
 *
 * @param exit its exit code
 * @param out lines on standard output
 * @param err lines on standard error
 */
public record LabRun(int exit, List<String> out, List<String> err) {

  /** Runs the lab in a folder. */
  public static LabRun in(Path folder, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder,
            false);
    int exit = Lab.run(List.of(arguments), console);
    return new LabRun(exit, lines(out), lines(err));
  }

  /** Runs {@code lab replay} with {@code --json} and returns what it wrote there. */
  public static JsonNode replay(Path folder, String... arguments) {
    List<String> all = new ArrayList<>(List.of("replay"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--json", "figures.json"));
    LabRun run = in(folder, all.toArray(String[]::new));
    if (run.exit() != Lab.WELL) {
      throw new AssertionError("Expected exit code 0, got " + run);
    }
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("figures.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the last line on standard output. */
  public String lastLine() {
    return out.get(out.size() - 1);
  }

  private static List<String> lines(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
