package dev.helpdesk.reliability;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.core.Request;
import dev.helpdesk.jdbc.JdbcSchema;
import dev.helpdesk.model.RecordId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Sets up the desk of a test on an empty database. */
final class Desks {

  /** Later than all clocks and leases of a test. */
  private static final Duration LATER = Duration.ofDays(1);

  private Desks() {}

  /**
   * Makes the tables and the desk, and returns the node that has the last word: it lives a day
   * later, when all leases have run out, all timers are due and all pauses are over.
   *
   * @param hot tickets to register for all to write to; each by its id
   */
  static Node last(String url, List<String> hot) {
    HikariDataSource pool = Server.pool(url, 8);
    JdbcSchema.of(pool).install();
    Ledger.install(pool);
    InstantSource now = InstantSource.system();
    try (Node first = new Node("first", Server.pool(url, 2), now, Defect.NONE)) {
      Setting.install(first.desk(), Setting.chatty());
      for (String id : hot) {
        first
            .desk()
            .execute(
                Request.of(
                    Setting.REQUESTER,
                    Setting.registration("given by the test").id(RecordId.of(id)).build()))
            .orThrow();
      }
    }
    InstantSource later = InstantSource.offset(now, LATER);
    return new Node(Node.LAST, pool, later, later, Defect.NONE);
  }
}
