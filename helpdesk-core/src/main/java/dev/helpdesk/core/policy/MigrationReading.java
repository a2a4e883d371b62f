package dev.helpdesk.core.policy;

import dev.helpdesk.core.codec.Problems;
import dev.helpdesk.core.command.Migration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading the document of a migration: the migration, or all that is wrong with the
 * document.
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class MigrationReading {

  private final @Nullable Migration migration;
  private final List<PolicyProblem> problems;
  private final long count;

  MigrationReading(@Nullable Migration migration, Problems found) {
    this.migration = found.count() == 0 ? migration : null;
    problems =
        found.found().stream()
            .map(each -> new PolicyProblem(each.code(), each.pointer(), each.sentence()))
            .toList();
    count = found.count();
  }

  /** Returns the migration; empty when there are problems. */
  public Optional<Migration> migration() {
    return Optional.ofNullable(migration);
  }

  /**
   * Returns what is wrong with the document, at most {@link PolicyReading#MAX_PROBLEMS} problems;
   * empty when it was read.
   */
  public List<PolicyProblem> problems() {
    return problems;
  }

  /**
   * Returns the migration.
   *
   * @throws PolicyDocumentException with all problems, if there are any
   */
  public Migration orThrow() {
    if (migration == null) {
      throw new PolicyDocumentException(problems, count);
    }
    return migration;
  }
}
