package dev.helpdesk.core.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.helpdesk.core.codec.Json;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.view.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** What must hold of all versions of a policy that were ever released. */
final class ReleasedVersions {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final int newest;
  private final IntFunction<Optional<String>> documents;
  private final BiFunction<Integer, Integer, Optional<Migration>> migrations;
  private final List<String> problems = new ArrayList<>();

  ReleasedVersions(
      String name,
      int newest,
      IntFunction<Optional<String>> documents,
      BiFunction<Integer, Integer, Optional<Migration>> migrations) {
    this.name = name;
    this.newest = newest;
    this.documents = documents;
    this.migrations = migrations;
  }

  /** Returns what does not hold. */
  List<String> problems() {
    Policy before = null;
    for (int version = 1; version <= newest; version++) {
      Policy policy = read(version);
      if (policy != null && before != null) {
        migrates(before, policy);
      }
      before = policy;
    }
    return problems;
  }

  private Policy read(int version) {
    Optional<String> document = documents.apply(version);
    if (document.isEmpty()) {
      problems.add(name + "/" + version + " is gone");
      return null;
    }
    PolicyReading reading = PolicyDocument.read(document.get());
    if (reading.policy().isEmpty()) {
      problems.add(name + "/" + version + " is read no more: " + reading.problems().get(0));
      return null;
    }
    Policy policy = reading.policy().get();
    // What says only its changes stays the same as long as the version it changes does.
    boolean pinned = tree(document.get()).path("extends").asText().matches("[a-z0-9-]+/[1-9]\\d*");
    if (!pinned && !tree(document.get()).equals(tree(PolicyDocument.pretty(policy)))) {
      problems.add(name + "/" + version + " is not as it would be written");
    }
    if (!policy.name().equals(name) || policy.version() != version) {
      problems.add(name + "/" + version + " calls itself " + MigrationCheck.nameOf(policy));
    }
    return policy;
  }

  private void migrates(Policy from, Policy to) {
    String way = MigrationCheck.nameOf(from) + " to " + MigrationCheck.nameOf(to);
    Optional<Migration> migration = migrations.apply(from.version(), to.version());
    if (migration.isEmpty()) {
      problems.add("nothing leads from " + way);
      return;
    }
    if (!MigrationCheck.nameOf(from).equals(migration.get().from())
        || !MigrationCheck.nameOf(to).equals(migration.get().to())) {
      problems.add("what leads from " + way + " names others");
    }
    for (Refusal refusal : MigrationCheck.refusals(migration.get(), from, to)) {
      problems.add("from " + way + ": " + refusal.code());
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Returns a policy as a document, with some text replaced. */
  static String written(Policy policy, String text, String by) {
    return Json.pretty(policy, PolicyCodec.POLICY).replace(text, by);
  }
}
