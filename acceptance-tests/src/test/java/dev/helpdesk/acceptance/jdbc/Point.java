package dev.helpdesk.acceptance.jdbc;

import dev.helpdesk.acceptance.jdbc.Bench.Database;
import java.util.regex.Pattern;

/**
 * What a part of a script asks of the database at one time.
 *
 * @param part which part it is in, counted from 0
 * @param number which point of the part it is, counted from 1
 * @param asked what is asked, such as {@code commit} or {@code execute SELECT 1}
 */
record Point(int part, int number, String asked) {

  private static final Pattern RECORD_WRITTEN =
      Pattern.compile("\\b(INSERT INTO|UPDATE) helpdesk_record\\b");

  /**
   * Tells whether a commit of the store is done with this: the {@code commit} of a transaction, or
   * on PostgreSQL the one statement that writes the record with all that belongs to it.
   */
  boolean commitsOn(Database database) {
    return asked.equals("commit")
        || (database == Database.POSTGRESQL && RECORD_WRITTEN.matcher(asked).find());
  }
}
