package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.testkit.DeskExtension;
import dev.helpdesk.testkit.StandardDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarVersionsTest {

  private static final Actor ROOT = Actor.administrator("root");

  @RegisterExtension final DeskExtension extension = DeskExtension.standard();

  @Test
  void a_version_that_would_change_what_was_counted_is_refused() {
    var desk = extension.get();
    Instant past = desk.now().minusSeconds(1);

    Outcome outcome = desk.desk().install(ROOT, "standard", StandardDesk.hours(), past);

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).refusal().code())
        .isEqualTo("document.effective-in-the-past");
  }

  @Test
  void a_version_effective_now_counts_from_now_on_and_what_was_counted_stands() {
    var desk = extension.get();
    TestTicket ticket = desk.register("rosa", "No paper", "high", "medium");
    desk.advance(Duration.ofHours(2));
    ClockView before = ticket.view().clock("resolution").orElseThrow();
    var always = BusinessCalendar.builder().zone("UTC");
    for (DayOfWeek day : DayOfWeek.values()) {
      always.open(day, "00:00", "24:00");
    }

    desk.desk().install(ROOT, "standard", always.build(), desk.now());
    desk.settle();
    ClockView changed = ticket.view().clock("resolution").orElseThrow();

    assertThat(changed.elapsed()).isEqualTo(before.elapsed());
    assertThat(changed.due()).isEqualTo(desk.now().plus(before.remaining()));
  }
}
