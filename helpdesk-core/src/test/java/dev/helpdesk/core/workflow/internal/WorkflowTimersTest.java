package dev.helpdesk.core.workflow.internal;

import static dev.helpdesk.core.workflow.internal.WorkflowDesk.ADMIN;
import static dev.helpdesk.core.workflow.internal.WorkflowDesk.ANA;
import static dev.helpdesk.core.workflow.internal.WorkflowDesk.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.CorrectState;
import dev.helpdesk.core.event.ChildChanged;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.RecordId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowTimersTest {

  private final WorkflowDesk desk = new WorkflowDesk();

  private static WorkflowDesk waiting(StateTimer timer) {
    Workflow workflow =
        Workflow.named("one").initial("open").state("open", StateCategory.NEW, timer).build();
    return new WorkflowDesk(WorkflowPolicy.builder(workflow).build());
  }

  private List<Instant> timersFired() {
    return desk.room.history().stream()
        .filter(happened -> happened.event().eventType().equals("TimerFired"))
        .map(Happened::at)
        .toList();
  }

  @Test
  void silence_is_reminded_of_twice_and_then_closes_the_ticket_at_the_exact_instants() {
    Instant solved = desk.room.now();
    desk.take("resolve", "Turned it on.", ANA);
    desk.room.advance(Duration.ofDays(30));
    assertThat(timersFired())
        .containsExactly(
            solved.plus(Duration.ofDays(2)),
            solved.plus(Duration.ofDays(4)),
            solved.plus(Duration.ofDays(5)));
    assertThat(desk.lastChange().transition()).isEqualTo("auto-close");
    assertThat(desk.room.view().progress().endedAt()).isEqualTo(solved.plus(Duration.ofDays(5)));
    assertThat(desk.room.wakeUp()).isNull();
  }

  @Test
  void however_often_time_is_looked_at_the_same_happens() {
    desk.take("resolve", "Turned it on.", ANA);
    for (int hour = 0; hour < 30 * 24; hour++) {
      desk.room.advance(Duration.ofHours(1));
    }
    WorkflowDesk once = new WorkflowDesk();
    once.take("resolve", "Turned it on.", ANA);
    once.room.advance(Duration.ofDays(30));
    assertThat(desk.room.history()).isEqualTo(once.room.history());
  }

  @Test
  void an_answer_ends_the_waiting() {
    desk.take("resolve", "Turned it on.", ANA);
    desk.room.advance(Duration.ofDays(3));
    desk.take("reject", "It is off again.", ROSA);
    assertThat(desk.room.wakeUp()).isNull();
    desk.room.decide(new CorrectState(desk.id(), "awaiting-conformity"), ADMIN);
    assertThat(desk.room.wakeUp()).isEqualTo(desk.room.now().plus(Duration.ofDays(2)));
  }

  @Test
  void open_children_hold_the_closing_back_until_they_end() {
    desk.take("resolve", "Turned it on.", ANA);
    desk.room.happen(WorkflowDesk.openChild());
    desk.room.advance(Duration.ofDays(9));
    assertThat(desk.state()).isEqualTo("awaiting-conformity");
    assertThat(timersFired()).hasSize(2);
    assertThat(desk.room.wakeUp()).isNull();
    desk.room.happen(new ChildChanged(RecordId.of("child"), false));
    Instant ended = desk.room.now();
    desk.room.advance(Duration.ofDays(1));
    assertThat(desk.state()).isEqualTo("closed");
    assertThat(desk.room.view().progress().endedAt()).isEqualTo(ended);
  }

  @Test
  void a_timer_may_count_business_time() {
    StateTimer timer = StateTimer.reminder("nudge", Duration.ofHours(10)).within("office");
    WorkflowDesk open = waiting(timer);
    open.room.calendars.put(
        "office",
        BusinessCalendar.builder()
            .zone("UTC")
            .open(DayOfWeek.MONDAY, "09:00", "17:00")
            .open(DayOfWeek.TUESDAY, "09:00", "17:00")
            .build());
    assertThat(open.room.wakeUp()).isEqualTo(Instant.parse("2026-03-03T11:00:00Z"));
    open.room.advance(Duration.ofDays(2));
    assertThat(open.room.lastEvents()).containsExactly(new TimerFired("nudge", "open"));
    assertThat(open.room.slice()).isEqualTo(new WorkflowState(List.of("nudge")));
  }

  @Test
  void a_timer_whose_calendar_is_unknown_or_never_opens_again_does_not_run_out() {
    StateTimer timer = StateTimer.reminder("nudge", Duration.ofHours(10)).within("office");
    WorkflowDesk open = waiting(timer);
    assertThat(open.room.wakeUp()).isNull();
    open.room.calendars.put(
        "office",
        BusinessCalendar.builder()
            .zone("UTC")
            .openOn(LocalDate.of(2026, 3, 2), "09:00", "17:00")
            .build());
    assertThat(open.room.wakeUp()).isNull();
    assertThat(waiting(StateTimer.reminder("far", Duration.ofDays(36_525))).room.wakeUp())
        .isEqualTo(Instant.parse("2126-03-03T09:00:00Z"));
  }
}
