package dev.helpdesk.core.sla.internal;

import static dev.helpdesk.core.sla.internal.ClockDesk.FIRST;
import static dev.helpdesk.core.sla.internal.ClockDesk.RESOLUTION;
import static dev.helpdesk.core.sla.internal.ClockDesk.policy;
import static dev.helpdesk.core.sla.internal.ClockDesk.t;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.ExplanationText;
import dev.helpdesk.core.sla.SlaPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WarningsTest {

  private static final Warning HOUR = Warning.beforeDue(Duration.ofHours(1));

  @Test
  void before_the_due_is_counted_in_business_time() {
    ClockDesk desk = opened("2026-03-02T16:30", HOUR).at("2026-03-03T17:00");

    assertThat(resolution(desk)).containsExactly(reached(HOUR, "2026-03-03T15:30", false));
  }

  @Test
  void before_the_due_falls_in_opening_hours_where_the_amount_is_used_up_at_closing() {
    ClockDesk desk = opened("2026-03-02T10:00", HOUR).at("2026-03-02T23:00");
    assertThat(resolution(desk)).isEmpty();

    desk.at("2026-03-03T09:00");

    assertThat(resolution(desk)).containsExactly(reached(HOUR, "2026-03-03T09:00", false));
  }

  @Test
  void a_percentage_used_up_at_closing_is_reached_at_the_close() {
    ClockDesk desk = opened("2026-03-02T13:00", Warning.atPercent(50)).at("2026-03-02T17:00");

    assertThat(resolution(desk))
        .containsExactly(reached(Warning.atPercent(50), "2026-03-02T17:00", false));
  }

  @Test
  void longer_before_than_the_target_is_at_the_start_open_or_not() {
    Warning day = Warning.beforeDue(Duration.ofHours(8));
    ClockDesk desk = opened("2026-03-01T12:00", day).at("2026-03-01T12:00:00.000001Z");

    assertThat(resolution(desk)).containsExactly(reached(day, "2026-03-01T12:00", false));
    assertThat(desk.at("2026-03-09T12:00").events(WarningReached.class))
        .filteredOn(event -> ((WarningReached) event).metric().equals(RESOLUTION))
        .hasSize(1);
  }

  @Test
  void a_pause_moves_it() {
    ClockDesk desk = opened("2026-03-02T10:00", HOUR).at("2026-03-02T17:00").to("waiting");
    desk.at("2026-03-03T11:00").to("active").at("2026-03-03T12:00");

    assertThat(resolution(desk)).containsExactly(reached(HOUR, "2026-03-03T11:00", false));
  }

  @Test
  void passed_by_a_change_of_target_it_is_given_once_late_at_the_change() {
    ClockDesk desk = opened("2026-03-02T09:00", HOUR).at("2026-03-02T12:30").classify("P1");
    desk.at("2026-03-02T16:00");

    assertThat(resolution(desk)).containsExactly(reached(HOUR, "2026-03-02T12:30", true));
  }

  @Test
  void given_already_it_is_given_again_only_where_it_lies_ahead() {
    ClockDesk tighter = opened("2026-03-02T09:00", HOUR).at("2026-03-02T16:30").classify("P1");
    ClockDesk wider = opened("2026-03-02T09:00", HOUR).at("2026-03-02T16:30").classify("P3");
    wider.at("2026-03-03T16:00");

    assertThat(resolution(tighter)).containsExactly(reached(HOUR, "2026-03-02T16:00", false));
    assertThat(resolution(wider))
        .containsExactly(
            reached(HOUR, "2026-03-02T16:00", false), reached(HOUR, "2026-03-03T16:00", false));
  }

  @Test
  void the_explanation_says_how_long_before_the_due() {
    ClockDesk desk = opened("2026-03-02T09:00", HOUR).at("2026-03-02T16:30");
    var told =
        Explanations.explain(
                RESOLUTION, desk.room.history(), desk.room.calendars::get, desk.room.now())
            .orElseThrow();

    assertThat(ExplanationText.in(ExplanationText.Language.ENGLISH).lines(told))
        .anyMatch(line -> line.startsWith("2026-03-02 16:00: warning 1 h before due"));
    assertThat(ExplanationText.in(ExplanationText.Language.SPANISH).lines(told))
        .anyMatch(line -> line.startsWith("2026-03-02 16:00: aviso 1 h antes de vencer"));
  }

  private static ClockDesk opened(String at, Warning warning) {
    Agreement standard =
        policy().agreements().get(0).toBuilder().warnings(List.of()).warning(warning).build();
    SlaPolicy changed = policy().toBuilder().agreements(List.of(standard)).build();
    return ClockDesk.empty(changed).at(at).open("P2");
  }

  private static WarningReached reached(Warning warning, String at, boolean late) {
    return new WarningReached(RESOLUTION, warning, t(at), late);
  }

  private static List<Event> resolution(ClockDesk desk) {
    return desk.events(WarningReached.class).stream()
        .filter(event -> !((WarningReached) event).metric().equals(FIRST))
        .toList();
  }
}
