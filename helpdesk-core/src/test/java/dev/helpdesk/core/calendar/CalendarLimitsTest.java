package dev.helpdesk.core.calendar;

import static dev.helpdesk.core.calendar.Hours.hours;
import static dev.helpdesk.core.calendar.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.helpdesk.core.calendar.NoBusinessTimeException.Sought;
import dev.helpdesk.model.HelpDeskException;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where calendars run out, and where time does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarLimitsTest {

  private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

  private final BusinessCalendar office = Hours.office("Europe/Berlin").build();
  private final BusinessCalendar once =
      BusinessCalendar.builder()
          .zone("UTC")
          .openOn(LocalDate.parse("2026-03-03"), "09:00", "12:00")
          .build();

  @Test
  void a_week_without_hours_ends_with_what_was_reached() {
    Instant start = utc("2026-03-03T10:00");
    NoBusinessTimeException none =
        catchThrowableOfType(NoBusinessTimeException.class, () -> once.add(start, hours(3)));
    assertThat(none.sought()).isEqualTo(Sought.OPEN_TIME);
    assertThat(none.from()).isEqualTo(start);
    assertThat(none.asked()).isEqualTo(hours(3));
    assertThat(none.reached()).isEqualTo(hours(2));
    assertThat(once.between(start, utc("2999-01-01T00:00"))).isEqualTo(hours(2));
    assertThat(once.add(start, hours(2))).isEqualTo(utc("2026-03-03T12:00"));
  }

  @Test
  void there_is_no_opening_after_the_last_nor_a_close_before_the_first() {
    Instant after = utc("2026-03-03T12:00");
    assertNone(() -> once.nextOpen(after));
    assertNone(() -> once.nextStart(utc("2026-03-03T09:00")));
    assertNone(() -> once.nextClose(after));
    assertNone(() -> once.prevOpen(utc("2026-03-03T09:00")));
    assertNone(() -> once.subtract(utc("2026-03-03T10:00"), hours(1).plusNanos(1)));
    assertThat(once.between(after, utc("2999-01-01T00:00"))).isZero();
  }

  @Test
  void an_opening_that_is_far_away_is_found() {
    BusinessCalendar far =
        once.toBuilder().openOn(LocalDate.parse("9000-01-01"), "08:00", "09:00").build();
    assertThat(far.nextOpen(utc("2026-03-03T12:00"))).isEqualTo(utc("9000-01-01T08:00"));
    BusinessCalendar closure =
        BusinessCalendar.alwaysOpen().toBuilder().closedOn(LocalDate.parse("2029-09-05")).build();
    assertThat(closure.nextClose(utc("2026-03-03T12:00"))).isEqualTo(utc("2029-09-05T00:00"));
    assertThat(closure.nextStart(utc("2026-03-03T12:00"))).isEqualTo(utc("2029-09-06T00:00"));
  }

  @Test
  void what_never_closes_has_neither_close_nor_opening() {
    BusinessCalendar always = BusinessCalendar.alwaysOpen();
    assertNone(() -> always.nextClose(utc("2026-03-03T12:00")));
    assertNone(() -> always.nextStart(utc("2026-03-03T12:00")));
    assertThat(always).isEqualTo(BusinessCalendar.alwaysOpen());
  }

  @Test
  void both_ends_of_the_supported_time_are_answered() {
    Instant first = CalendarTimeline.BEGINNING;
    Instant last = utc("9999-12-31T23:59:59.999999999");
    assertThat(office.isOpen(first)).isFalse();
    assertThat(office.isOpen(last)).isFalse();
    assertThat(office.between(first, last)).isPositive();
    assertThat(office.nextOpen(first)).isEqualTo(utc("0001-01-01T08:06:32"));
    assertThat(office.prevOpen(last)).isEqualTo(utc("9999-12-31T16:00"));
    assertNone(() -> office.prevOpen(first));
    assertNone(() -> office.nextOpen(last));
    assertNone(() -> office.add(utc("9999-12-31T12:00"), hours(8)));
    assertNone(() -> office.subtract(utc("0001-01-02T12:00"), hours(80)));
    assertThat(office.stretches(first, first)).isEmpty();
    Instant nearlyLast = last.minusSeconds(86_400);
    assertThat(BusinessCalendar.alwaysOpen().stretches(nearlyLast, last))
        .containsExactly(new Stretch(nearlyLast, last, Stretch.Kind.OPEN));
  }

  @Test
  void amounts_beyond_all_time_say_what_there_is() {
    Instant start = utc("9999-12-30T12:00");
    NoBusinessTimeException none =
        catchThrowableOfType(NoBusinessTimeException.class, () -> office.add(start, LONGEST));
    assertThat(none.reached()).isEqualTo(hours(12));
    assertNone(() -> office.subtract(start, LONGEST));
    assertNone(() -> CalendarTimeline.of(office).add(start, LONGEST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1000000000-01-01T00:00:00Z",
        "0000-12-31T23:59:59.999999999Z",
        "+10000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z"
      })
  void instants_outside_the_supported_years_are_refused(String text) {
    refuseEverywhere(Instant.parse(text));
  }

  @Test
  void null_is_refused() {
    refuseEverywhere(null);
    Instant now = utc("2026-03-03T12:00");
    assertThatThrownBy(() -> office.add(now, null)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> office.subtract(now, null)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> CalendarTimeline.of(null)).isInstanceOf(InvalidValueException.class);
  }

  private void refuseEverywhere(Instant at) {
    Instant now = utc("2026-03-03T12:00");
    for (BusinessTime time : List.of(office, CalendarTimeline.of(office))) {
      List<ThrowingCallable> questions =
          List.of(
              () -> time.isOpen(at),
              () -> time.between(at, now),
              () -> time.between(now, at),
              () -> time.signedBetween(at, now),
              () -> time.signedBetween(now, at),
              () -> time.add(at, hours(1)),
              () -> time.subtract(at, hours(1)),
              () -> time.nextOpen(at),
              () -> time.prevOpen(at),
              () -> time.nextClose(at),
              () -> time.nextStart(at),
              () -> time.stretches(at, now),
              () -> time.stretches(now, at));
      questions.forEach(
          question -> assertThatThrownBy(question).isInstanceOf(InvalidValueException.class));
    }
  }

  private static void assertNone(ThrowingCallable question) {
    assertThatThrownBy(question)
        .isInstanceOf(NoBusinessTimeException.class)
        .isInstanceOf(HelpDeskException.class);
  }
}
