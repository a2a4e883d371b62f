package dev.helpdesk.core.calendar;

import static dev.helpdesk.core.calendar.Hours.hours;
import static dev.helpdesk.core.calendar.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenIndexTest {

  private static final int THREADS = 8;
  private static final int QUESTIONS = 3_000;

  @Test
  void threads_that_share_a_calendar_get_the_answers_that_one_alone_gets() throws Exception {
    List<Instant> alone = answers(Hours.office("Europe/Berlin").build(), 0);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      BusinessCalendar shared = Hours.office("Europe/Berlin").build();
      List<Callable<List<Instant>>> askers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int first = i * QUESTIONS / THREADS;
        askers.add(() -> answers(shared, first));
      }
      for (Future<List<Instant>> together : threads.invokeAll(askers)) {
        assertThat(together.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  /** Asks questions over 80 years, in an order that begins somewhere in the list. */
  private static List<Instant> answers(BusinessCalendar calendar, int first) {
    Random random = new Random(1);
    List<Instant> starts = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      starts.add(utc("1980-01-01T00:00").plusSeconds(random.nextLong(80 * 365 * 86_400L)));
    }
    Instant[] answers = new Instant[QUESTIONS];
    for (int k = 0; k < QUESTIONS; k++) {
      int i = (first + k) % QUESTIONS;
      Duration further = calendar.between(starts.get(i), starts.get(i).plusSeconds(5_000_000));
      answers[i] = calendar.add(starts.get(i), further.plus(hours(100)));
    }
    return List.of(answers);
  }

  @Test
  void hours_too_many_for_a_table_are_answered_without() {
    BusinessCalendarBuilder builder = BusinessCalendar.builder().zone("UTC");
    for (int second = 0; second < 86_400; second += 60) {
      builder.open(DayOfWeek.MONDAY, new OpenInterval(second, second + 30));
    }
    BusinessCalendar dense = builder.build();
    Instant monday = utc("2026-03-02T00:00");
    for (int i = 0; i < 500; i++) {
      assertThat(dense.add(monday.plusSeconds(60L * i), Duration.ofSeconds(45)))
          .isEqualTo(monday.plusSeconds(60L * i + 75));
    }
  }

  @Test
  void crowded_openings_are_told_apart() {
    BusinessCalendarBuilder builder = Hours.office("UTC");
    for (int second = 0; second < 600; second += 2) {
      builder.openOn(LocalDate.parse("2026-03-07"), new OpenInterval(second, second + 1));
    }
    BusinessCalendar calendar = builder.build();
    Instant saturday = utc("2026-03-07T00:00");
    for (int i = 0; i < 600; i++) {
      Duration before = calendar.between(saturday, saturday.plusSeconds(i));
      assertThat(before).isEqualTo(Duration.ofSeconds((i + 1) / 2));
      assertThat(calendar.isOpen(saturday.plusSeconds(i))).isEqualTo(i % 2 == 0);
      Duration next = Duration.ofSeconds(i / 2 + 1);
      assertThat(calendar.add(saturday, next)).isEqualTo(saturday.plusSeconds(2L * (i / 2) + 1));
    }
  }

  @Test
  void fractions_are_carried_across_a_change_of_versions() {
    Instant change = utc("2026-03-03T10:00").plusNanos(300_000_000);
    CalendarTimeline line =
        CalendarTimeline.of(Hours.office("UTC").build())
            .append(change, Hours.daily("UTC", "00:00", "24:00").build());
    Instant from = utc("2026-03-03T09:59:58").plusNanos(900_000_000);
    for (int millis = 100; millis < 4_000; millis += 100) {
      Duration amount = Duration.ofMillis(millis);
      assertThat(line.add(from, amount)).isEqualTo(from.plus(amount));
      assertThat(line.subtract(from.plus(amount), amount)).isEqualTo(from);
      assertThat(line.between(from, from.plus(amount))).isEqualTo(amount);
      assertThat(line.microsBetween(from, from.plus(amount))).isEqualTo(millis * 1_000L);
    }
  }

  @Test
  void versions_are_told_apart_however_many_there_are_and_however_close_they_follow() {
    Instant first = utc("2026-03-03T10:00");
    CalendarTimeline line = CalendarTimeline.of(Hours.office("UTC").build());
    List<Instant> starts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Instant start = first.plusMillis(400L * i + 1);
      int closing = 18 + i % 6;
      line = line.append(start, Hours.daily("UTC", "00:00", closing + ":00").build());
      starts.add(start);
      for (int k = 0; k <= i; k++) {
        BusinessCalendar ruling = line.versions().get(k + 1).calendar();
        assertThat(line.at(starts.get(k))).isSameAs(ruling);
        assertThat(line.at(starts.get(k).plusNanos(399_999_999))).isSameAs(ruling);
      }
      assertThat(line.at(first)).isSameAs(line.versions().get(0).calendar());
      assertThat(line.add(first, Duration.ofSeconds(20))).isEqualTo(first.plusSeconds(20));
    }
  }
}
