package dev.helpdesk.spi.store;

import dev.helpdesk.model.RecordId;

/** What became of a commit. It ends in one of these ways, or by an exception. */
public sealed interface CommitResult {

  /**
   * Everything is written.
   *
   * @param enlisted true when it stands in a transaction of the host that has yet to commit
   */
  record Committed(boolean enlisted) implements CommitResult {}

  /**
   * Nothing is written: the record has another version.
   *
   * @param actualVersion version the record has, 0 when there is none
   */
  record VersionConflict(long actualVersion) implements CommitResult {}

  /**
   * Nothing is written: a claimed name has another holder.
   *
   * @param name the name that is taken
   * @param holder who holds it
   */
  record NameTaken(String name, RecordId holder) implements CommitResult {}

  /**
   * Nothing is written: the idempotency key is known.
   *
   * @param first what was remembered of the first command with that key
   */
  record AlreadyDone(IdempotencyRow first) implements CommitResult {}

  /**
   * Nobody knows whether it is written. The engine finds out by the key or the decision's id (rule
   * {@code FAIL-03}).
   */
  record Unknown() implements CommitResult {}
}
