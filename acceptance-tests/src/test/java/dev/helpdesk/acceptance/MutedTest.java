package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.Request;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.testkit.TestDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Requests as of a given instant, of which nobody is told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MutedTest {

  private static final RecordId CASE = RecordId.of("case-1");

  private final TestDesk desk = TestDesk.standard();
  private final Instant opened = desk.now().minus(Duration.ofDays(10));

  private List<Happened> imported(boolean muted) {
    RegisterTicket ticket =
        RegisterTicket.incident()
            .id(CASE)
            .from(ActorId.of("rosa"), "phone")
            .subject("Old case")
            .imported("closed", opened)
            .build();
    Request request = Request.of(Actor.administrator("import"), ticket).at(opened);
    Outcome outcome = desk.desk().execute(muted ? request.muted() : request);
    return outcome.orThrow().events();
  }

  @Test
  void a_new_record_begins_at_the_instant_given_for_it() {
    assertThat(imported(true)).extracting(Happened::at).containsOnly(opened);
    assertThat(desk.desk().rebuild(CASE).orElseThrow().lastAt()).isEqualTo(opened);
  }

  @Test
  void the_history_speaks_of_no_notification_when_nobody_is_told() {
    assertThat(imported(true))
        .extracting(happened -> happened.event().eventType())
        .contains("Registered")
        .doesNotContain("NotificationsIssued");
    desk.settle().checkInvariants();
    assertThat(desk.sentTo("rosa")).isEmpty();
  }

  @Test
  void the_same_request_aloud_tells_the_requester() {
    assertThat(imported(false))
        .extracting(happened -> happened.event().eventType())
        .contains("NotificationsIssued");
  }
}
