package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Clocks that come round again, seen by a host: each answer within 2 hours, news every hour. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CyclesTest {

  private final TestDesk desk = TestDesk.builder().policy(policy()).build();
  private final TestTicket ticket = desk.register("rosa", "The lift is stuck", "high", "medium");

  private static Policy policy() {
    SlaPolicy usual = Policy.defaults().sla();
    Agreement standard =
        usual.agreements().get(0).toBuilder()
            .target("next-response", Duration.ofHours(2))
            .target("each-response", Duration.ofHours(2))
            .target("updates", Duration.ofHours(1))
            .build();
    return Policy.builder()
        .sla(
            usual.toBuilder()
                .metric(Metric.nextResponse("next-response").pauseIn(StateCategory.WAITING).build())
                .metric(Metric.nextResponse("each-response").includesFirst(true).build())
                .metric(Metric.periodicUpdate("updates").build())
                .agreements(List.of(standard))
                .build())
        .build();
  }

  private void replies(String at) {
    desk.advanceTo(at);
    ticket.repliedBy("ana", "We are on our way.");
  }

  private void asks(String at) {
    desk.advanceTo(at);
    ticket.writtenBy("rosa", "Is anybody coming?");
  }

  private ClockView clock(String metric) {
    return ticket.view().clock(metric).orElseThrow();
  }

  @Test
  void each_message_of_the_requester_is_to_be_answered_in_time() {
    replies("2026-03-02T09:20");
    assertThat(ticket.view().clock("next-response")).isEmpty();
    asks("2026-03-02T10:00");
    asks("2026-03-02T10:30");
    ticket.notedBy("ana", "She asks again.");
    ticket.should().beDue("next-response", "2026-03-02T12:00").keepInvariants();

    replies("2026-03-02T13:00");
    ticket.should().haveBreached("next-response", "2026-03-02T12:00");
    asks("2026-03-02T14:00");
    replies("2026-03-02T14:30");

    ClockView next = clock("next-response");
    assertThat(next.status()).isEqualTo(ClockStatus.MET);
    assertThat(next.cycle()).isEqualTo(2);
    assertThat(next.cycles().breached()).isEqualTo(1);
    assertThat(next.cycles().longestElapsed()).hasHours(3);
    assertThat(clock("each-response").cycles().count()).isEqualTo(3);
    ticket.should().keepInvariants();
  }

  @Test
  void a_silence_breaches_once_however_long_it_is() {
    replies("2026-03-02T12:30");

    ClockView updates = clock("updates");
    assertThat(updates.cycle()).isEqualTo(2);
    assertThat(updates.cycles().breached()).isEqualTo(1);
    assertThat(updates.cycles().missed()).isEqualTo(2);
    ticket.should().beDue("updates", "2026-03-02T13:30").keepInvariants();
  }

  @Test
  void what_is_left_of_a_ticket_that_was_solved_is_cancelled() {
    replies("2026-03-02T09:20");
    asks("2026-03-02T10:00");
    ticket.resolvedBy("ana", "Replaced the fuse.");

    assertThat(clock("next-response").status()).isEqualTo(ClockStatus.NONE);
    assertThat(clock("updates").status()).isEqualTo(ClockStatus.NONE);
    assertThat(clock("next-response").cycles().count()).isZero();
    ticket.should().keepInvariants();
  }
}
