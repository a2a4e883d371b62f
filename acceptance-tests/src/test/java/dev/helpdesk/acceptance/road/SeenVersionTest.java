package dev.helpdesk.acceptance.road;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.Request;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.Audience;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever looks at a ticket sees what is due on it settled, and may say so in a command. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeenVersionTest {

  private static final Actor ANA = Actor.agent("ana");

  private final TestDesk desk = TestDesk.standard();
  private final TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
  private final long stored = stored();

  private long stored() {
    return desk.storage().records().load(desk.tenant(), ticket.id()).orElseThrow().version();
  }

  private long seen() {
    return desk.desk().ticket(ticket.id()).orElseThrow().record().version();
  }

  private Outcome noted(long expected) {
    PostMessage note = new PostMessage(ticket.id(), Audience.INTERNAL, "Looking", false);
    return desk.desk().execute(Request.of(ANA, note).expecting(expected));
  }

  private static void isStale(Outcome outcome, long version) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              Refusal refusal = refused.refusal();
              assertThat(refusal.code()).isEqualTo("record.stale-version");
              assertThat(refusal.possible()).containsExactly(String.valueOf(version));
            });
  }

  @Test
  void the_version_that_is_seen_is_the_one_to_expect() {
    desk.time().advance(Duration.ofDays(2));
    assertThat(seen()).isGreaterThan(stored).isGreaterThan(stored());

    noted(seen()).orThrow();
    ticket.should().haveHad(1, "MessagePosted").keepInvariants();
  }

  @Test
  void so_is_the_one_that_was_seen_before_anything_was_due() {
    desk.time().advance(Duration.ofDays(2));

    noted(stored).orThrow();
  }

  @Test
  void another_is_refused_with_the_one_that_is_seen() {
    desk.time().advance(Duration.ofDays(2));
    long seen = seen();

    isStale(noted(seen + 1), seen);
    isStale(noted(stored - 1), stored);
  }

  @Test
  void what_was_seen_is_not_what_another_has_changed_since() {
    desk.time().advance(Duration.ofDays(2));
    long seen = seen();
    noted(seen).orThrow();

    isStale(noted(seen), seen());
    ticket.should().haveHad(1, "MessagePosted");
  }
}
