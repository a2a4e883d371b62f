package dev.helpdesk.acceptance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.acceptance.jdbc.Bench.Database;
import dev.helpdesk.tck.jdbc.SqlFault;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is planned for a part is neither less nor more than the promise about crash points. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanTest {

  private static final List<SqlFault> FAULTS =
      List.of(SqlFault.crashBefore(), SqlFault.lostAfter(), SqlFault.crashAfter());

  private static final List<Point> PART =
      List.of(
          new Point(2, 1, "getConnection"),
          new Point(2, 2, "execute SELECT 1"),
          new Point(2, 3, "commit"),
          new Point(2, 4, "close"));

  @Test
  void every_fault_at_every_point_is_their_product() {
    assertThat(Plan.each(FAULTS).of(PART))
        .hasSize(PART.size() * FAULTS.size())
        .doesNotHaveDuplicates();
  }

  @Test
  void in_turn_every_point_has_a_fault_its_neighbours_others_and_a_commit_all() {
    List<Strike> planned = Plan.inTurn(FAULTS, point -> point.commitsOn(Database.H2)).of(PART);

    assertThat(planned)
        .containsExactly(
            new Strike(PART.get(0), FAULTS.get(0)),
            new Strike(PART.get(1), FAULTS.get(1)),
            new Strike(PART.get(2), FAULTS.get(0)),
            new Strike(PART.get(2), FAULTS.get(1)),
            new Strike(PART.get(2), FAULTS.get(2)),
            new Strike(PART.get(3), FAULTS.get(0)));
  }

  @Test
  void a_commit_is_a_point_of_its_own_or_the_statement_that_writes_the_record() {
    Point insert = new Point(0, 1, "execute WITH written AS (INSERT INTO helpdesk_record (id) …)");
    Point update = new Point(0, 1, "execute WITH written AS (UPDATE helpdesk_record SET id = ?)");
    Point claim = new Point(0, 1, "execute SELECT id FROM helpdesk_record FOR UPDATE");
    Point commit = new Point(0, 1, "commit");

    assertThat(List.of(insert, update, claim, commit))
        .filteredOn(point -> point.commitsOn(Database.POSTGRESQL))
        .containsExactly(insert, update, commit);
    assertThat(List.of(insert, update, claim, commit))
        .filteredOn(point -> point.commitsOn(Database.H2))
        .containsExactly(commit);
  }
}
