package dev.helpdesk.acceptance.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tables that are lent again are as good as fresh ones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoreOfThisRunTest {

  private static final int DESKS = 24;

  @Test
  void a_desk_finds_nothing_of_those_that_had_its_tables_before() {
    List<String> first = work(TestDesk.standard());
    for (int i = 1; i < DESKS; i++) {
      assertThat(work(TestDesk.standard())).isEqualTo(first);
    }
  }

  /** Leaves something in every table, and returns the feed from its beginning. */
  private static List<String> work(TestDesk desk) {
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    TestTicket other = desk.register("rosa", "Printer smells", "high", "low");
    ticket.assignedTo("ana", "first-line", "ana").heldBy("ana", "requester");
    ticket.linkedBy("ana", LinkType.RELATED, other);
    desk.advance(Duration.ofDays(1));
    assertThat(desk.desk().texts(ticket.id(), Actor.agent("ana"))).isNotEmpty();
    return desk.storage().feed().read(desk.tenant(), 0, 1_000).stream()
        .map(row -> row.position() + " " + row.record() + " " + row.version() + " " + row.type())
        .toList();
  }
}
