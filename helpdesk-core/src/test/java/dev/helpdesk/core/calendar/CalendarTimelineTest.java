package dev.helpdesk.core.calendar;

import static dev.helpdesk.core.calendar.Hours.hours;
import static dev.helpdesk.core.calendar.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.helpdesk.model.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarTimelineTest {

  private final BusinessCalendar office = Hours.office("UTC").build();
  private final BusinessCalendar longer = Hours.daily("UTC", "08:00", "20:00").build();
  private final Instant change = utc("2026-03-03T12:00");
  private final CalendarTimeline line = CalendarTimeline.of(office).append(change, longer);

  @Test
  void a_new_version_counts_from_its_effective_instant_on() {
    assertThat(line.at(change.minusNanos(1))).isEqualTo(office);
    assertThat(line.at(change)).isEqualTo(longer);
    assertThat(line.between(utc("2026-03-03T00:00"), utc("2026-03-04T00:00")))
        .isEqualTo(hours(3 + 8));
    assertThat(line.add(utc("2026-03-03T11:00"), hours(9))).isEqualTo(utc("2026-03-03T20:00"));
    assertThat(line.subtract(utc("2026-03-03T20:00"), hours(9))).isEqualTo(utc("2026-03-03T11:00"));
  }

  @Test
  void an_amount_used_up_at_the_change_ends_there() {
    assertThat(line.add(utc("2026-03-03T09:00"), hours(3))).isEqualTo(change);
    assertThat(line.subtract(utc("2026-03-03T14:00"), hours(2))).isEqualTo(change);
  }

  @Test
  void a_change_may_itself_open_or_close() {
    CalendarTimeline opened = CalendarTimeline.of(office).append(utc("2026-03-03T18:00"), longer);
    assertThat(opened.nextStart(utc("2026-03-03T16:00"))).isEqualTo(utc("2026-03-03T18:00"));
    assertThat(opened.prevOpen(utc("2026-03-03T18:00"))).isEqualTo(utc("2026-03-03T17:00"));
    CalendarTimeline closed = CalendarTimeline.of(longer).append(utc("2026-03-03T18:00"), office);
    assertThat(closed.nextClose(utc("2026-03-03T16:00"))).isEqualTo(utc("2026-03-03T18:00"));
    assertThat(closed.isOpen(utc("2026-03-03T18:00"))).isFalse();
    assertThat(closed.prevOpen(utc("2026-03-03T19:00"))).isEqualTo(utc("2026-03-03T18:00"));
  }

  @Test
  void hours_of_a_version_before_it_took_effect_are_never_seen() {
    CalendarTimeline late =
        CalendarTimeline.of(
                Hours.office("UTC")
                    .breakOn(LocalDate.parse("2026-03-03"), "12:00", "17:00")
                    .build())
            .append(utc("2026-03-03T17:00"), office);
    assertThat(late.prevOpen(utc("2026-03-03T19:00"))).isEqualTo(utc("2026-03-03T12:00"));
    assertThat(late.nextOpen(utc("2026-03-03T13:00"))).isEqualTo(utc("2026-03-04T09:00"));
  }

  @Test
  void versions_are_only_ever_appended() {
    assertThatThrownBy(() -> line.append(change, office))
        .isInstanceOf(InvalidValueException.class)
        .extracting("field")
        .isEqualTo("effective");
    assertThatThrownBy(() -> line.append(null, office)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> line.append(change.plusSeconds(1), null))
        .isInstanceOf(InvalidValueException.class);
    assertThat(CalendarTimeline.of(office).versions()).hasSize(1);
  }

  @Test
  void equal_versions_make_equal_timelines() {
    CalendarTimeline rebuilt = CalendarTimeline.of(line.versions().get(0).calendar());
    for (CalendarTimeline.Version version : line.versions().subList(1, 2)) {
      rebuilt = rebuilt.append(version.effective(), version.calendar());
    }
    assertThat(rebuilt).isEqualTo(line).hasSameHashCodeAs(line);
    assertThat(rebuilt).isNotEqualTo(CalendarTimeline.of(office));
  }

  @Test
  void what_was_reached_is_summed_over_versions() {
    BusinessCalendar once =
        BusinessCalendar.builder()
            .zone("UTC")
            .openOn(LocalDate.parse("2026-03-04"), "09:00", "10:00")
            .build();
    CalendarTimeline ends = CalendarTimeline.of(office).append(change, once);
    NoBusinessTimeException none =
        catchThrowableOfType(
            NoBusinessTimeException.class, () -> ends.add(utc("2026-03-03T09:00"), hours(5)));
    assertThat(none.reached()).isEqualTo(hours(4));
    assertThat(none.asked()).isEqualTo(hours(5));
  }
}
