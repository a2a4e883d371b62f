package dev.helpdesk.core.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.codec.Json;
import dev.helpdesk.core.codec.MigrationCodec;
import dev.helpdesk.core.codec.Problems;
import dev.helpdesk.core.codec.TreeReader;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.model.Check;
import java.util.Optional;

/**
 * Reads and writes a migration as its document: JSON that people write, review and keep beside the
 * two versions of the policy it leads between.
 *
 * <p>Reading is strict, and finds all that is wrong at once, as for {@link PolicyDocument}.
 */
public final class MigrationDocument {

  private MigrationDocument() {}

  /**
   * Reads a migration.
   *
   * @return the migration, or all that is wrong with the document; malformed ones never throw
   */
  public static MigrationReading read(String document) {
    Check.present(document, "document");
    Problems problems = new Problems();
    Optional<JsonNode> tree = TreeReader.read(document, problems);
    Optional<Migration> migration =
        tree.flatMap(node -> TreeReader.value(node, MigrationCodec.MIGRATION, problems));
    return new MigrationReading(migration.orElse(null), problems);
  }

  /** Returns a migration as its document on lines that people can read and compare. */
  public static String pretty(Migration migration) {
    return Json.pretty(Check.present(migration, "migration"), MigrationCodec.MIGRATION);
  }
}
