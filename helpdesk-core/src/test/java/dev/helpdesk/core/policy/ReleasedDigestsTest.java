package dev.helpdesk.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A document that was released stays as it is, to the byte: tickets run on it, and policies begin
 * from it. {@code policies/released.sha256} has a line for each version of each.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleasedDigestsTest {

  private static final String FILE = "/policies/released.sha256";

  @Test
  void every_document_is_as_it_was_released() throws IOException {
    assertThat(problems(pinned(), shipped())).isEmpty();
  }

  @Test
  void a_change_of_a_released_document_is_found_and_told_what_to_do() throws IOException {
    Map<String, String> changed = shipped();
    changed.put("default-1.json", changed.get("default-1.json").replace("P1", "P0"));

    assertThat(problems(pinned(), changed))
        .singleElement()
        .asString()
        .startsWith("default-1.json is not as it was released: leave it as it was, and")
        .contains("default-2.json", "default-1-to-2.json");
  }

  @Test
  void a_new_document_that_is_not_pinned_and_a_released_one_that_is_gone_are_found()
      throws IOException {
    Map<String, String> others = shipped();
    others.remove("school-lab-1.json");
    others.put("default-2.json", "{}");

    List<String> problems = problems(pinned(), others);
    assertThat(problems).hasSize(2);
    assertThat(problems.get(0)).startsWith("school-lab-1.json was released and is gone");
    assertThat(problems.get(1))
        .startsWith("default-2.json is not pinned: add the line")
        .endsWith(digest("{}") + "  default-2.json");
  }

  private static List<String> problems(Map<String, String> pinned, Map<String, String> shipped) {
    List<String> problems = new ArrayList<>();
    pinned.forEach(
        (file, digest) -> {
          String document = shipped.get(file);
          if (document == null) {
            problems.add(file + " was released and is gone: put it back as it was");
          } else if (!digest(document).equals(digest)) {
            problems.add(changed(file));
          }
        });
    shipped.forEach(
        (file, document) -> {
          if (!pinned.containsKey(file)) {
            String line = digest(document) + "  " + file;
            problems.add(file + " is not pinned: add the line to " + FILE + ": " + line);
          }
        });
    return problems;
  }

  private static String changed(String file) {
    int dash = file.lastIndexOf('-');
    String name = file.substring(0, dash);
    int version = Integer.parseInt(file.substring(dash + 1, file.indexOf(".json")));
    String next = name + "-" + (version + 1) + ".json";
    String step = name + "-" + version + "-to-" + (version + 1) + ".json";
    return file
        + " is not as it was released: leave it as it was, and write the change as "
        + next
        + " with the migration "
        + step
        + ", the next number in ShippedPolicies and its line in "
        + FILE;
  }

  /** Returns every version of every document that ships, by the name of its file. */
  private static Map<String, String> shipped() {
    Map<String, String> documents = new TreeMap<>();
    for (String name : ShippedPolicies.names()) {
      int newest = ShippedPolicies.newestVersion(name).orElseThrow();
      for (int version = 1; version <= newest; version++) {
        Optional<String> document = ShippedPolicies.document(name, version);
        documents.put(name + "-" + version + ".json", document.orElseThrow());
      }
    }
    return documents;
  }

  private static Map<String, String> pinned() throws IOException {
    Map<String, String> pinned = new TreeMap<>();
    try (InputStream in = ReleasedDigestsTest.class.getResourceAsStream(FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        String[] parts = line.split("  ", 2);
        assertThat(pinned.put(parts[1], parts[0])).as(parts[1]).isNull();
      }
    }
    return pinned;
  }

  private static String digest(String document) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(document.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
