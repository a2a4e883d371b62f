package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.privacy.RetentionPolicy;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How long is kept what has ended, and how large things may be, is the policy's to say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetentionTest {

  private static final Duration TWO_YEARS = Duration.ofDays(730);

  private static TestDesk desk() {
    return TestDesk.builder()
        .policy(
            Policy.builder()
                .retention(RetentionPolicy.builder().otherwise(TWO_YEARS).build())
                .build())
        .build();
  }

  private static List<RecordId> mayGo(TestDesk desk, Instant now) {
    Criteria past = new Criteria.Between(RetentionPolicy.ATTRIBUTE, null, AttributeValue.of(now));
    return desk.desk().find(past, List.of(), null, 100).rows().stream()
        .map(row -> row.id())
        .toList();
  }

  @Test
  void hosts_find_what_may_go() {
    TestDesk desk = desk();
    TestTicket ended = desk.register("rosa", "Never mind", "low", "low");
    desk.register("rosa", "Printer on fire", "high", "high");
    ended.cancelledBy("ana", "withdrawn");
    Instant until = desk.now().plus(TWO_YEARS);

    assertThat(mayGo(desk, until)).isEmpty();
    assertThat(mayGo(desk, until.plusMillis(1))).containsExactly(ended.id());
  }

  @Test
  void what_is_reopened_is_kept() {
    TestDesk desk = desk();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "high");
    ticket.assignedTo("ana", "first-line", "ana").acceptedBy("ana");
    ticket.resolvedBy("ana", "Water").verifiedBy("ana").approvedBy("rosa").closedBy("ana");
    Instant late = desk.now().plus(TWO_YEARS.multipliedBy(2));
    assertThat(mayGo(desk, late)).containsExactly(ticket.id());

    ticket.does(
        Actor.requester("rosa"), TakeTransition.of(ticket.id(), "reopen").saying("It burns again"));

    assertThat(mayGo(desk, late)).isEmpty();
  }

  @Test
  void by_default_everything_is_kept_for_ever() {
    TestDesk desk = TestDesk.standard();
    desk.register("rosa", "Never mind", "low", "low").cancelledBy("ana", "withdrawn");

    assertThat(mayGo(desk, desk.now().plus(Duration.ofDays(36_500)))).isEmpty();
  }

  @Test
  void the_smaller_of_the_hosts_and_the_policys_bounds_holds() {
    Limits usual = Limits.DEFAULTS;
    Limits wide = new Limits(400, 90_000, 90_000, 200, 100, 1_000, 1_000);
    Limits tight = new Limits(400, 10, 90_000, 200, 100, 1_000, 1_000);
    TestDesk desk =
        TestDesk.builder().limits(wide).policy(Policy.builder().limits(tight).build()).build();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "high");

    ticket.refuses(
        Actor.agent("ana"),
        new PostMessage(ticket.id(), Audience.PUBLIC, "12345678901", false),
        "value.too-long");
    assertThat(tight.within(usual))
        .isEqualTo(new Limits(200, 10, 2_000, 50, 50, 200, 200))
        .isEqualTo(usual.within(tight));
  }
}
