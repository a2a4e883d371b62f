package dev.helpdesk.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt to write ended.
 *
 * @param end how
 * @param refusal what the database refused it with; null when it went through, or when it was found
 *     that it must not
 */
record Written(End end, @Nullable SQLException refusal) {

  static final Written YES = new Written(End.YES, null);

  /** Nothing is written: the record has another version. */
  static final Written NO = new Written(End.NO, null);

  static final Written UNKNOWN = new Written(End.UNKNOWN, null);

  /** The ways to end. */
  enum End {
    YES,
    NO,
    UNKNOWN
  }

  /** Nothing is written: something that the changeset asks for did not hold. */
  static Written refused(SQLException refusal) {
    return new Written(End.NO, refusal);
  }

  /** Tells whether a constraint of the tables refused it, and not another transaction. */
  boolean isConstraint() {
    return refusal != null && SqlFailure.isConstraint(refusal);
  }
}
