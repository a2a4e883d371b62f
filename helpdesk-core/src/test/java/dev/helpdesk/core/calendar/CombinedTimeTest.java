package dev.helpdesk.core.calendar;

import static dev.helpdesk.core.calendar.Hours.hours;
import static dev.helpdesk.core.calendar.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.helpdesk.core.calendar.CombinedTime.Combination;
import dev.helpdesk.core.calendar.Stretch.Kind;
import dev.helpdesk.model.InvalidValueException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CombinedTimeTest {

  /** Guards against a search that never ends; no measurement. */
  private static final Duration GUARD = Duration.ofSeconds(20);

  private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
  private static final LocalDate TUESDAY = LocalDate.parse("2026-03-03");

  private final BusinessCalendar madrid = Hours.office("Europe/Madrid").build();
  private final BusinessCalendar newYork = Hours.office("America/New_York").build();
  private final BusinessTime both = madrid.intersection(newYork);
  private final BusinessTime any = madrid.union(newYork);

  @Test
  void a_team_in_madrid_and_a_customer_in_new_york_share_two_hours_a_day() {
    assertThat(both.stretches(utc("2026-03-03T08:00"), utc("2026-03-03T22:00")))
        .containsExactly(
            new Stretch(utc("2026-03-03T08:00"), utc("2026-03-03T14:00"), Kind.OUT_OF_HOURS),
            new Stretch(utc("2026-03-03T14:00"), utc("2026-03-03T16:00"), Kind.OPEN),
            new Stretch(utc("2026-03-03T16:00"), utc("2026-03-03T22:00"), Kind.OUT_OF_HOURS));
    // New York changes its clocks on 8 March, Madrid on 29 March: in between they share three.
    assertThat(both.between(utc("2026-03-10T00:00"), utc("2026-03-11T00:00"))).isEqualTo(hours(3));
    assertThat(both.add(utc("2026-03-03T15:00"), hours(2))).isEqualTo(utc("2026-03-04T15:00"));
    assertThat(any.between(utc("2026-03-03T00:00"), utc("2026-03-04T00:00"))).isEqualTo(hours(14));
    assertThat(any.nextClose(utc("2026-03-03T10:00"))).isEqualTo(utc("2026-03-03T22:00"));
  }

  @Test
  void the_part_that_closes_gives_the_reason_the_first_of_several() {
    BusinessTime mixed =
        CombinedTime.intersection(
            List.of(
                Hours.office("UTC").breakOn(TUESDAY, "12:00", "13:00").build(),
                Hours.daily("UTC", "00:00", "24:00").holiday(TUESDAY.plusDays(1)).build()));
    assertThat(mixed.stretches(utc("2026-03-03T11:00"), utc("2026-03-05T10:00")))
        .containsExactly(
            new Stretch(utc("2026-03-03T11:00"), utc("2026-03-03T12:00"), Kind.OPEN),
            new Stretch(utc("2026-03-03T12:00"), utc("2026-03-03T13:00"), Kind.BREAK),
            new Stretch(utc("2026-03-03T13:00"), utc("2026-03-03T17:00"), Kind.OPEN),
            new Stretch(utc("2026-03-03T17:00"), utc("2026-03-04T09:00"), Kind.OUT_OF_HOURS),
            new Stretch(utc("2026-03-04T09:00"), utc("2026-03-04T17:00"), Kind.HOLIDAY),
            new Stretch(utc("2026-03-04T17:00"), utc("2026-03-05T09:00"), Kind.OUT_OF_HOURS),
            new Stretch(utc("2026-03-05T09:00"), utc("2026-03-05T10:00"), Kind.OPEN));
  }

  @Test
  void parts_that_never_meet_are_found_out_and_end_by_themselves() {
    BusinessTime never = madrid.intersection(Hours.daily("Asia/Tokyo", "09:00", "15:00").build());
    BusinessTime weekend =
        BusinessCalendar.builder()
            .zone("Europe/Dublin")
            .open(DayOfWeek.SUNDAY, "10:00", "12:00")
            .yearlyHoliday(MonthDay.of(12, 25))
            .build()
            .intersection(newYork);
    Instant now = utc("2026-03-03T12:00");
    for (BusinessTime time : List.of(never, weekend)) {
      assertTimeoutPreemptively(
          GUARD,
          () -> {
            assertThat(time.isOpen(now)).isFalse();
            assertNone(() -> time.nextOpen(now));
            assertNone(() -> time.prevOpen(now));
            assertNone(() -> time.nextClose(now));
            assertNone(() -> time.nextStart(now));
            assertNone(() -> time.add(now, hours(1)));
            assertNone(() -> time.subtract(now, Duration.ofNanos(1)));
            assertThat(time.between(utc("0001-01-01T00:00"), utc("9999-12-31T00:00"))).isZero();
            assertThat(time.add(now, Duration.ZERO)).isEqualTo(now);
          });
    }
  }

  @Test
  void a_meeting_once_in_many_years_is_found() {
    // Both are open on 29 February only, one of them on Mondays only: 2044-02-29, then 2072-02-29.
    BusinessCalendar leap = BusinessCalendar.alwaysOpen();
    BusinessCalendarBuilder leapDays = BusinessCalendar.builder().zone("UTC");
    for (int year = 2024; year < 2400; year += 4) {
      if (year % 100 != 0) {
        leapDays.openOn(LocalDate.of(year, 2, 29), OpenInterval.ALL_DAY);
      }
    }
    BusinessTime mondays =
        BusinessCalendar.builder()
            .zone("Europe/Madrid")
            .open(DayOfWeek.MONDAY, "09:00", "10:00")
            .build()
            .intersection(leapDays.build())
            .intersection(leap);
    assertThat(mondays.nextOpen(utc("2026-01-01T00:00"))).isEqualTo(utc("2044-02-29T08:00"));
    assertThat(mondays.nextStart(utc("2044-02-29T08:00"))).isEqualTo(utc("2072-02-29T08:00"));
    assertThat(mondays.prevOpen(utc("2072-02-29T08:00"))).isEqualTo(utc("2044-02-29T09:00"));
  }

  @Test
  void what_says_how_much_there_is_looks_at_all_time() {
    NoBusinessTimeException none =
        catchThrowableOfType(
            NoBusinessTimeException.class, () -> both.add(utc("9999-12-30T00:00"), hours(5)));
    assertThat(none.reached()).isEqualTo(hours(4));
    BusinessTime utcBoth = Hours.daily("UTC", "09:00", "17:00").build().intersection(madrid);
    Instant first = CalendarTimeline.BEGINNING;
    Instant last = utc("9999-12-31T23:59:59.999999999");
    Duration walked = Duration.ZERO;
    for (int century = 1; century < 9_900; century += 1_100) {
      Instant from = utc(String.format("%04d-01-01T00:00", century));
      Instant to = utc(String.format("%04d-01-01T00:00", Math.min(century + 1_100, 9_901)));
      walked = walked.plus(utcBoth.between(from, to));
    }
    Duration rest = utcBoth.between(utc("9901-01-01T00:00"), last);
    assertThat(utcBoth.between(first, last)).isEqualTo(walked.plus(rest));
    NoBusinessTimeException all =
        catchThrowableOfType(NoBusinessTimeException.class, () -> utcBoth.add(first, LONGEST));
    assertThat(all.reached()).isEqualTo(walked.plus(rest));
    assertThat(
            catchThrowableOfType(
                    NoBusinessTimeException.class, () -> utcBoth.subtract(last, LONGEST))
                .reached())
        .isEqualTo(walked.plus(rest));
  }

  @Test
  void sums_that_were_taken_over_from_400_years_before_are_those_of_a_calendar() {
    // The union with itself in another zone id of the same rules never merges, but means the same.
    BusinessTime twice =
        Hours.office("Europe/Berlin")
            .yearlyHoliday(MonthDay.of(2, 29))
            .yearlyHoliday(MonthDay.of(5, 1), 1890, 3000)
            .holiday(LocalDate.parse("5000-03-03"))
            .build()
            .union(
                Hours.office("Europe/Berlin")
                    .yearlyHoliday(MonthDay.of(2, 29))
                    .yearlyHoliday(MonthDay.of(5, 1), 1890, 3000)
                    .holiday(LocalDate.parse("5000-03-03"))
                    .closedOn(TUESDAY)
                    .build());
    BusinessTime once = ((CombinedTime) twice).parts().get(0);
    Instant now = utc("2026-03-03T12:00");
    for (String far : List.of("1850", "1891", "2450", "2999", "3002", "4999", "5002", "9998")) {
      Instant then = utc(far + "-07-05T10:30");
      assertThat(twice.signedBetween(now, then)).isEqualTo(once.signedBetween(now, then));
    }
    Duration years = hours(2_000_000);
    assertThat(twice.add(now, years)).isEqualTo(once.add(now, years));
  }

  @Test
  void a_union_that_never_closes_has_no_close() {
    BusinessTime always =
        Hours.daily("UTC", "00:00", "12:00")
            .build()
            .union(Hours.daily("UTC", "12:00", "24:00").build());
    Instant now = utc("2026-03-03T12:00");
    assertThat(always.isOpen(now)).isTrue();
    assertThat(always.add(now, hours(100))).isEqualTo(now.plus(hours(100)));
    assertThat(always.prevOpen(now)).isEqualTo(now);
    assertThat(always.stretches(now, now.plus(hours(50))))
        .containsExactly(new Stretch(now, now.plus(hours(50)), Kind.OPEN));
    assertTimeoutPreemptively(
        GUARD,
        () -> {
          assertNone(() -> always.nextClose(now));
          assertNone(() -> always.nextStart(now));
        });
  }

  @Test
  void combinations_nest_and_are_equal_by_value() {
    BusinessCalendar nights = Hours.daily("Asia/Tokyo", "00:00", "06:00").build();
    BusinessTime nested = any.intersection(nights.union(madrid));
    assertThat(nested.between(utc("2026-03-03T00:00"), utc("2026-03-04T00:00")))
        .isEqualTo(hours(13));
    assertThat(nested).isEqualTo(madrid.union(newYork).intersection(nights.union(madrid)));
    assertThat(nested).hasSameHashCodeAs(madrid.union(newYork).intersection(nights.union(madrid)));
    assertThat(any).isNotEqualTo(both).isNotEqualTo(newYork.union(madrid)).isNotEqualTo(null);
    assertThat(madrid.union(madrid)).isSameAs(madrid);
    assertThat(both.intersection(nights).intersection(madrid))
        .isEqualTo(CombinedTime.intersection(List.of(madrid, newYork, nights)));
    assertThat(((CombinedTime) both).parts()).containsExactly(madrid, newYork);
    assertThat(((CombinedTime) both).combination()).isEqualTo(Combination.INTERSECTION);
    assertThat(both.toString()).startsWith("INTERSECTION[BusinessCalendar[Europe/Madrid");
  }

  @Test
  void both_ends_of_the_supported_time_are_answered() {
    Instant first = CalendarTimeline.BEGINNING;
    Instant last = utc("9999-12-31T23:59:59.999999999");
    BusinessTime always =
        BusinessCalendar.alwaysOpen()
            .intersection(Hours.daily("UTC", "00:00", "24:00").zone("Asia/Tokyo").build());
    assertThat(always.isOpen(first)).isTrue();
    assertThat(always.isOpen(last)).isTrue();
    assertThat(always.between(first, last)).isEqualTo(Duration.between(first, last));
    assertNone(() -> always.nextClose(last));
    assertNone(() -> always.add(last, Duration.ofNanos(1)));
    assertNone(() -> always.prevOpen(first));
    assertNone(() -> both.nextOpen(last));
    assertThat(always.subtract(last, Duration.between(first, last))).isEqualTo(first);
  }

  @Test
  void malformed_arguments_are_refused() {
    Instant now = utc("2026-03-03T12:00");
    assertThatThrownBy(() -> both.add(now, hours(-1))).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> both.between(now, now.minusNanos(1)))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> both.isOpen(null)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> both.nextStart(Instant.MAX)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> both.stretches(now, null)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> both.union(null)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> CombinedTime.union(List.of()))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> CombinedTime.union(Arrays.asList(madrid, null)))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> CombinedTime.of(null, List.of(madrid)))
        .isInstanceOf(InvalidValueException.class);
  }

  private static void assertNone(ThrowingCallable question) {
    assertThatThrownBy(question).isInstanceOf(NoBusinessTimeException.class);
  }
}
