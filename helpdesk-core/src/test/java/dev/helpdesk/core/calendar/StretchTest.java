package dev.helpdesk.core.calendar;

import static dev.helpdesk.core.calendar.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.calendar.Stretch.Kind;
import dev.helpdesk.model.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StretchTest {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-03-03");

  @Test
  void a_night_between_two_days_is_out_of_hours() {
    BusinessCalendar office = Hours.office("UTC").build();
    assertThat(office.stretches(utc("2026-03-02T12:00:00.5"), utc("2026-03-03T12:00")))
        .containsExactly(
            stretch("2026-03-02T12:00:00.5", "2026-03-02T17:00", Kind.OPEN),
            stretch("2026-03-02T17:00", "2026-03-03T09:00", Kind.OUT_OF_HOURS),
            stretch("2026-03-03T09:00", "2026-03-03T12:00", Kind.OPEN));
  }

  @Test
  void a_holiday_is_one_stretch_from_midnight_to_midnight() {
    BusinessCalendar office =
        Hours.office("UTC").holiday(TUESDAY).holiday(TUESDAY.plusDays(1)).build();
    assertThat(office.stretches(utc("2026-03-02T16:00"), utc("2026-03-05T09:00")))
        .containsExactly(
            stretch("2026-03-02T16:00", "2026-03-02T17:00", Kind.OPEN),
            stretch("2026-03-02T17:00", "2026-03-03T00:00", Kind.OUT_OF_HOURS),
            stretch("2026-03-03T00:00", "2026-03-05T00:00", Kind.HOLIDAY),
            stretch("2026-03-05T00:00", "2026-03-05T09:00", Kind.OUT_OF_HOURS));
  }

  @Test
  void hours_of_a_date_explain_what_they_take_away_from_the_week() {
    BusinessCalendar office = Hours.office("UTC").openOn(TUESDAY, "08:00", "12:00").build();
    assertThat(office.stretches(utc("2026-03-03T00:00"), utc("2026-03-04T00:00")))
        .containsExactly(
            stretch("2026-03-03T00:00", "2026-03-03T08:00", Kind.OUT_OF_HOURS),
            stretch("2026-03-03T08:00", "2026-03-03T12:00", Kind.OPEN),
            stretch("2026-03-03T12:00", "2026-03-03T17:00", Kind.EXCEPTION),
            stretch("2026-03-03T17:00", "2026-03-04T00:00", Kind.OUT_OF_HOURS));
    assertThat(
            Hours.office("UTC")
                .closedOn(TUESDAY)
                .build()
                .stretches(utc("2026-03-03T00:00"), utc("2026-03-04T00:00")))
        .containsExactly(stretch("2026-03-03T00:00", "2026-03-04T00:00", Kind.EXCEPTION));
  }

  @Test
  void a_break_explains_only_what_would_have_been_open() {
    BusinessCalendar office = Hours.office("UTC").breakOn(TUESDAY, "16:00", "18:00").build();
    assertThat(office.stretches(utc("2026-03-03T15:00"), utc("2026-03-03T20:00")))
        .containsExactly(
            stretch("2026-03-03T15:00", "2026-03-03T16:00", Kind.OPEN),
            stretch("2026-03-03T16:00", "2026-03-03T17:00", Kind.BREAK),
            stretch("2026-03-03T17:00", "2026-03-03T20:00", Kind.OUT_OF_HOURS));
  }

  @Test
  void what_stays_open_over_a_change_of_versions_is_one_stretch() {
    BusinessCalendar office = Hours.office("UTC").build();
    CalendarTimeline line =
        CalendarTimeline.of(office)
            .append(utc("2026-03-03T12:00"), Hours.daily("UTC", "08:00", "20:00").build());
    assertThat(line.stretches(utc("2026-03-03T10:00"), utc("2026-03-03T22:00")))
        .containsExactly(
            stretch("2026-03-03T10:00", "2026-03-03T20:00", Kind.OPEN),
            stretch("2026-03-03T20:00", "2026-03-03T22:00", Kind.OUT_OF_HOURS));
  }

  @Test
  void an_open_range_of_centuries_is_one_stretch_and_found_lazily() {
    Instant from = utc("1000-01-01T00:00");
    Instant to = utc("9000-01-01T00:00");
    assertThat(BusinessCalendar.alwaysOpen().stretches(from, to))
        .containsExactly(new Stretch(from, to, Kind.OPEN));
    Iterator<Stretch> first = Hours.office("Europe/Berlin").build().stretches(from, to).iterator();
    assertThat(first.next().kind()).isEqualTo(Kind.OUT_OF_HOURS);
  }

  @Test
  void an_empty_range_has_no_stretches_and_a_reversed_one_is_refused() {
    BusinessCalendar office = Hours.office("UTC").build();
    Instant now = utc("2026-03-03T12:00");
    Iterator<Stretch> none = office.stretches(now, now).iterator();
    assertThat(none.hasNext()).isFalse();
    assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> office.stretches(now, now.minusNanos(1)))
        .isInstanceOf(InvalidValueException.class);
  }

  private static Stretch stretch(String from, String to, Kind kind) {
    return new Stretch(utc(from), utc(to), kind);
  }
}
