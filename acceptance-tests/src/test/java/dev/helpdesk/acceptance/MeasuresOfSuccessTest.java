package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.report.Measures;
import dev.helpdesk.core.report.Share;
import dev.helpdesk.core.report.Volume;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** RPT-1 and RPT-3: the four measures, kept live. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuresOfSuccessTest {

  private final TestDesk desk = TestDesk.standard();

  private TestTicket solved() {
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    desk.advance(Duration.ofMinutes(10));
    ticket.repliedBy("ana", "On my way.");
    desk.advance(Duration.ofMinutes(50));
    ticket.resolvedBy("ana", "Put it out.");
    desk.settle();
    return ticket;
  }

  @Test
  void a_desk_without_tickets_has_no_figures() {
    assertThat(desk.desk().measures().volume()).isEqualTo(new Volume(0, 0, 0, 0));
  }

  @Test
  void a_ticket_that_the_requester_approves_counts_in_all_four_measures() {
    TestTicket ticket = solved().approvedBy("rosa").closedBy("ana");
    desk.settle();
    ticket.ratedBy("rosa", 4);

    Measures measures = desk.desk().measures();
    assertThat(measures.closedSuccessfully()).isEqualTo(new Share(1, 1));
    assertThat(measures.passedOn()).isEqualTo(new Share(0, 1));
    assertThat(measures.toRespond().business().median()).isEqualTo(Duration.ofMinutes(10));
    assertThat(measures.toRespond().elapsed().median()).isEqualTo(Duration.ofMinutes(10));
    assertThat(measures.toClose().business().median()).isEqualTo(Duration.ofHours(1));
    assertThat(measures.toClose().elapsed().median()).isEqualTo(Duration.ofHours(1));
    assertThat(measures.satisfaction().mean()).hasValue(4);
    assertThat(measures.handling().firstContact()).isOne();
  }

  @Test
  void a_ticket_that_closes_by_itself_is_closed_successfully() {
    solved();
    assertThat(desk.desk().measures().volume()).isEqualTo(new Volume(0, 1, 0, 0));
    desk.advance(Duration.ofDays(60));
    assertThat(desk.desk().measures().closedSuccessfully()).isEqualTo(new Share(1, 1));
    assertThat(desk.desk().measures().satisfaction().answered()).isEqualTo(new Share(0, 1));
  }

  @Test
  void an_escalated_ticket_is_passed_on_and_a_cancelled_one_is_no_success() {
    desk.register("rosa", "Mail is slow", "low", "low")
        .assignedTo("ana", "first-line", "ana")
        .escalatedBy("ana", "Needs an expert.");
    desk.register("rosa", "Never mind", "low", "low").cancelledBy("ana", "withdrawn");
    assertThat(desk.desk().measures().passedOn()).isEqualTo(new Share(1, 2));
    assertThat(desk.desk().measures().closedSuccessfully()).isEqualTo(new Share(0, 1));
  }

  @Test
  void an_engine_that_starts_later_finds_the_same_measures() {
    solved().rejectedBy("rosa", "Still smoking.");
    Measures before = desk.desk().measures();
    assertThat(before.handling().reopened()).isOne();
    assertThat(desk.restart().desk().measures()).isEqualTo(before);
  }
}
