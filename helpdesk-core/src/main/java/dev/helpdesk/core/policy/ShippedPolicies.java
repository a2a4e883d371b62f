package dev.helpdesk.core.policy;

import dev.helpdesk.core.command.Migration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The policies that come with the library, to begin from.
 *
 * <p>Each is a document in the library's jar; every version that was ever released stays there. The
 * documents are read anew at each call. Safe for use by several threads.
 */
public final class ShippedPolicies {

  /** The newest version of each; those before it are there as well, from 1 on. */
  private static final Map<String, Integer> NEWEST =
      Map.of(
          "contract-24x7", 1,
          "default", 1,
          "level0-desk", 1,
          "product-support", 1,
          "school-lab", 1);

  private ShippedPolicies() {}

  /** Returns the names of the policies there are, in order. */
  public static List<String> names() {
    return List.copyOf(new TreeMap<>(NEWEST).keySet());
  }

  /** Returns the number of a policy's newest version; empty when there is none of the name. */
  public static Optional<Integer> newestVersion(String name) {
    return Optional.ofNullable(NEWEST.get(name));
  }

  /** Returns the newest version of a policy; empty when there is none of the name. */
  public static Optional<Policy> find(String name) {
    return newestVersion(name).flatMap(version -> find(name, version));
  }

  /** Returns a version of a policy; empty when there is no such name or version. */
  public static Optional<Policy> find(String name, int version) {
    return document(name, version).map(text -> PolicyDocument.read(text).orThrow());
  }

  /** Returns a version of a policy as it was written, as JSON; empty when there is none. */
  public static Optional<String> document(String name, int version) {
    if (version < 1 || version > NEWEST.getOrDefault(name, 0)) {
      return Optional.empty();
    }
    return Optional.of(read("shipped/" + name + "-" + version + ".json"));
  }

  /**
   * Returns what leads tickets from one version of a policy to a later one, all steps in one; empty
   * when there are no such versions.
   */
  public static Optional<Migration> migration(String name, int from, int to) {
    if (from < 1 || from > to || to > NEWEST.getOrDefault(name, 0)) {
      return Optional.empty();
    }
    String first = name + "/" + from;
    Migration whole = Migration.builder().from(first).to(first).build();
    for (int version = from; version < to; version++) {
      String step = read("shipped/" + name + "-" + version + "-to-" + (version + 1) + ".json");
      whole = whole.then(MigrationDocument.read(step).orThrow());
    }
    return Optional.of(whole);
  }

  private static String read(String resource) {
    try (InputStream in = ShippedPolicies.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The library's jar lacks " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
