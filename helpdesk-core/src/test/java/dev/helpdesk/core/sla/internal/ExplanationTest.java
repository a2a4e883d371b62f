package dev.helpdesk.core.sla.internal;

import static dev.helpdesk.core.sla.internal.ClockDesk.RESOLUTION;
import static dev.helpdesk.core.sla.internal.ClockDesk.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.event.ClockRetargeted;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.Explanation;
import dev.helpdesk.core.sla.ExplanationText;
import dev.helpdesk.core.sla.ExplanationText.Language;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplanationTest {

  @Test
  void every_stretch_is_told_with_what_it_counted_and_why() {
    ClockDesk desk = ClockDesk.with(policy()).at("2026-03-02T15:40").to("waiting", "vendor");
    desk.at("2026-03-03T16:00").to("active").at("2026-03-05T10:30");

    assertThat(ExplanationText.in(Language.ENGLISH).lines(explain(desk)))
        .containsExactly(
            "resolution: target 8 h, agreement standard (rule everything), priority P2, calendar standard (UTC)",
            "breached, used 9 h 10 min, over by 1 h 10 min, due 2026-03-05 09:20,"
                + " broken since 2026-03-05 09:20",
            "2026-03-02 09:00 - 2026-03-02 15:40: running, 6 h 40 min [ClockStarted #6]",
            "2026-03-02 15:40 - 2026-03-03 16:00: paused (vendor) [ClockPaused #13]",
            "2026-03-03 16:00 - 2026-03-03 17:00: running, 1 h [ClockResumed #15]",
            "2026-03-03 17:00 - 2026-03-04 00:00: out of hours [ClockResumed #15]",
            "2026-03-04 00:00 - 2026-03-05 00:00: holiday [ClockResumed #15]",
            "2026-03-05 00:00 - 2026-03-05 09:00: out of hours [ClockResumed #15]",
            "2026-03-05 09:00 - 2026-03-05 10:30: running, 1 h 30 min [ClockResumed #15]",
            "2026-03-02 13:00: warning 50 % [#10]",
            "2026-03-02 15:00: warning 75 % [#11]",
            "2026-03-05 09:20: breach, target 8 h [#16]");
  }

  @Test
  void it_is_told_in_spanish_too() {
    ClockDesk desk = ClockDesk.with(policy()).at("2026-03-02T09:40").to("waiting", "vendor");

    assertThat(ExplanationText.in(Language.SPANISH).lines(explain(desk)))
        .containsExactly(
            "resolution: objetivo 8 h, acuerdo standard (regla everything), prioridad P2, calendario standard (UTC)",
            "en pausa, consumido 40 min, restante 7 h 20 min",
            "2026-03-02 09:00 - 2026-03-02 09:40: en marcha, 40 min [ClockStarted #6]");
  }

  @Test
  void a_new_target_names_the_priority_that_chose_it() {
    ClockDesk desk = ClockDesk.with(policy()).at("2026-03-02T10:00").classify("P1");

    assertThat(explain(desk).priority()).isEqualTo("P1");
    assertThat(explain(desk).clock().target()).hasHours(4);
  }

  @Test
  void what_never_started_has_no_explanation() {
    ClockDesk desk = ClockDesk.with(policy());

    assertThat(
            Explanations.explain(
                "update", desk.room.history(), desk.room.calendars::get, desk.room.now()))
        .isEmpty();
  }

  @Test
  void what_happened_later_is_left_out() {
    ClockDesk desk = ClockDesk.with(policy()).at("2026-03-02T12:00").to("resolved");

    Explanation before =
        Explanations.explain(
                RESOLUTION,
                desk.room.history(),
                desk.room.calendars::get,
                ClockDesk.t("2026-03-02T11:00"))
            .orElseThrow();

    assertThat(before.clock().finished()).isFalse();
    assertThat(before.counted()).hasHours(2);
  }

  @Test
  void a_classification_that_leaves_the_target_as_it_was_is_shown_beside_the_one_that_set_it() {
    Agreement standard =
        policy().agreements().get(0).toBuilder().target(RESOLUTION, Duration.ofHours(8)).build();
    ClockDesk desk =
        ClockDesk.with(policy().toBuilder().agreements(List.of(standard)).build())
            .at("2026-03-02T10:00")
            .classify("P3");

    Explanation told = explain(desk);

    assertThat(desk.events(ClockRetargeted.class)).isEmpty();
    assertThat(told.priority()).isEqualTo("P3");
    assertThat(told.chosenBy().priority()).isEqualTo("P2");
    assertThat(ExplanationText.in(Language.ENGLISH).lines(told).get(0))
        .contains("priority P3, target set for P2,");
    desk.at("2026-03-02T11:00").to("resolved").classify("P1");
    assertThat(explain(desk).priority()).isEqualTo("P3");
  }

  @Test
  void a_classification_that_changes_the_target_sets_it() {
    Explanation told = explain(ClockDesk.with(policy()).at("2026-03-02T10:00").classify("P3"));

    assertThat(told.basis()).isEqualTo(told.chosenBy());
    assertThat(told.priority()).isEqualTo("P3");
  }

  private static Explanation explain(ClockDesk desk) {
    return Explanations.explain(
            RESOLUTION, desk.room.history(), desk.room.calendars::get, desk.room.now())
        .orElseThrow();
  }
}
