package dev.helpdesk.lab.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.helpdesk.lab.LabRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The scenarios that are shipped, and what the command says of them. */
final class Shipped {

  static final Path FOLDER = Path.of("src/test/resources/cases/tickets").toAbsolutePath();

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Shipped() {}

  static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs all shipped scenarios; returns each id with the lines that name it. */
  static Map<String, List<String>> linesById() {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (Path file : files()) {
      LabRun run = LabRun.in(FOLDER, "tickets", file.toString());
      if (!run.err().isEmpty() || !run.lastLine().startsWith("tickets: ")) {
        throw new AssertionError("could not be played: " + file + " " + run);
      }
      for (JsonNode scenario : read(file)) {
        String id = scenario.get("id").asText();
        List<String> before =
            lines.put(id, run.out().stream().filter(line -> line.startsWith(id + ": ")).toList());
        if (before != null) {
          throw new AssertionError("two scenarios are called " + id);
        }
      }
    }
    return lines;
  }
}
