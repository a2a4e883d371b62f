package dev.helpdesk.core.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.policy.PolicyDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A policy with a fault that was put into it, and what the linter is to say.
 *
 * @param file name of the file, which begins with the code
 * @param fault code of the fault
 * @param pointer where it stands in the complete document
 * @param hasWitness whether it has a witness
 * @param others what else is found, as code and pointer with a blank between
 * @param policy the policy
 */
record FaultyPolicy(
    String file,
    String fault,
    String pointer,
    boolean hasWitness,
    List<String> others,
    Policy policy) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** All cases there are, in the order of their names. */
  static List<FaultyPolicy> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(FaultyPolicy::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    URL found = Objects.requireNonNull(FaultyPolicy.class.getResource("/policies/faulty"));
    try {
      return Path.of(found.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FaultyPolicy read(Path file) {
    try {
      JsonNode all = JSON.readTree(file.toFile());
      List<String> others = new ArrayList<>();
      all.path("others")
          .forEach(other -> others.add(other.path("code").asText() + " " + pointer(other)));
      return new FaultyPolicy(
          Objects.toString(file.getFileName()),
          all.path("fault").asText(),
          pointer(all),
          all.path("witness").asBoolean(),
          others,
          PolicyDocument.read(all.path("document").toString()).orThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pointer(JsonNode of) {
    return of.path("pointer").asText();
  }

  @Override
  public String toString() {
    return file;
  }
}
