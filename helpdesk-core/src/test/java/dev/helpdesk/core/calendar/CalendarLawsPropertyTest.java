package dev.helpdesk.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The laws that tie the operations to each other, over about 60,000 operations. */
class CalendarLawsPropertyTest {

  @Provide
  Arbitrary<Scene> scenes() {
    return Scene.any();
  }

  @Provide
  Arbitrary<Scene> fixedScenes() {
    return Scene.withFixedOffset();
  }

  @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
  void open_time_of_neighbouring_spans_adds_up(@ForAll("scenes") Scene s) {
    BusinessCalendar calendar = s.calendar();
    Duration whole = calendar.between(s.a(), s.c());
    assertThat(calendar.between(s.a(), s.b()).plus(calendar.between(s.b(), s.c())))
        .isEqualTo(whole);
    assertThat(calendar.signedBetween(s.c(), s.a())).isEqualTo(whole.negated());
    assertThat(whole).isBetween(Duration.ZERO, Duration.between(s.a(), s.c()));
    assertThat(calendar.between(s.b(), s.b())).isZero();
  }

  @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
  void what_is_added_is_what_lies_between(@ForAll("scenes") Scene s) {
    BusinessCalendar calendar = s.calendar();
    found(() -> calendar.add(s.a(), s.amount()))
        .ifPresent(
            end -> {
              assertThat(calendar.between(s.a(), end)).isEqualTo(s.amount());
              if (!s.amount().isZero()) {
                assertThat(calendar.isOpen(end.minusNanos(1))).isTrue();
                assertThat(calendar.prevOpen(end)).isEqualTo(end);
              } else {
                assertThat(end).isEqualTo(s.a());
              }
            });
    found(() -> calendar.subtract(s.c(), s.amount()))
        .ifPresent(
            start -> {
              assertThat(calendar.between(start, s.c())).isEqualTo(s.amount());
              assertThat(s.amount().isZero() || calendar.isOpen(start)).isTrue();
            });
  }

  @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
  void adding_twice_is_adding_the_sum(@ForAll("scenes") Scene s) {
    BusinessCalendar calendar = s.calendar();
    Duration sum = s.amount().plus(s.more());
    assertThat(found(() -> calendar.add(calendar.add(s.a(), s.amount()), s.more())))
        .isEqualTo(found(() -> calendar.add(s.a(), sum)));
    assertThat(found(() -> calendar.subtract(calendar.subtract(s.c(), s.amount()), s.more())))
        .isEqualTo(found(() -> calendar.subtract(s.c(), sum)));
  }

  @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
  void adding_never_runs_backwards(@ForAll("scenes") Scene s) {
    BusinessCalendar calendar = s.calendar();
    Duration larger = s.amount().plus(s.more());
    Optional<Instant> fromA = found(() -> calendar.add(s.a(), s.amount()));
    Optional<Instant> fromB = found(() -> calendar.add(s.b(), s.amount()));
    Optional<Instant> furtherFromA = found(() -> calendar.add(s.a(), larger));
    fromB.ifPresent(b -> assertThat(fromA.orElseThrow()).isBeforeOrEqualTo(b));
    furtherFromA.ifPresent(b -> assertThat(fromA.orElseThrow()).isBeforeOrEqualTo(b));
    assertThat(calendar.between(s.a(), s.b())).isLessThanOrEqualTo(calendar.between(s.a(), s.c()));
    assertThat(calendar.between(s.b(), s.c())).isLessThanOrEqualTo(calendar.between(s.a(), s.c()));
  }

  @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
  void searches_agree_with_open_time(@ForAll("scenes") Scene s) {
    BusinessCalendar calendar = s.calendar();
    found(() -> calendar.nextOpen(s.a()))
        .ifPresent(
            open -> {
              assertThat(calendar.isOpen(open)).isTrue();
              assertThat(calendar.between(s.a(), open)).isZero();
            });
    found(() -> calendar.prevOpen(s.a()))
        .ifPresent(
            last -> {
              assertThat(calendar.isOpen(last.minusNanos(1))).isTrue();
              assertThat(calendar.between(last, s.a())).isZero();
            });
    found(() -> calendar.nextClose(s.a()))
        .ifPresent(
            close -> {
              assertThat(close).isAfter(s.a());
              assertThat(calendar.isOpen(close)).isFalse();
              assertThat(calendar.isOpen(close.minusNanos(1))).isTrue();
            });
    found(() -> calendar.nextStart(s.a()))
        .ifPresent(
            start -> {
              assertThat(start).isAfter(s.a());
              assertThat(calendar.isOpen(start)).isTrue();
              assertThat(calendar.isOpen(start.minusNanos(1))).isFalse();
            });
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void a_calendar_that_never_closes_is_plain_arithmetic_in_any_zone(@ForAll("scenes") Scene s) {
    ZoneId zone = s.calendar().zone();
    BusinessCalendar always = BusinessCalendar.alwaysOpen().toBuilder().zone(zone).build();
    assertThat(always.add(s.a(), s.amount())).isEqualTo(s.a().plus(s.amount()));
    assertThat(always.subtract(s.a(), s.amount())).isEqualTo(s.a().minus(s.amount()));
    assertThat(always.between(s.a(), s.c())).isEqualTo(Duration.between(s.a(), s.c()));
    assertThat(found(() -> always.nextClose(s.a()))).isEmpty();
    assertThat(found(() -> always.nextStart(s.a()))).isEmpty();
  }

  @Property(tries = 700, shrinking = ShrinkingMode.OFF)
  void shifting_every_reading_by_an_offset_shifts_the_answer(@ForAll("fixedScenes") Scene s) {
    int seconds = s.calendar().zone().getRules().getOffset(s.a()).getTotalSeconds();
    BusinessCalendar utc = s.calendar().toBuilder().zone(ZoneOffset.UTC).build();
    Instant a = s.a().plusSeconds(seconds);
    Instant c = s.c().plusSeconds(seconds);
    assertThat(s.calendar().between(s.a(), s.c())).isEqualTo(utc.between(a, c));
    assertThat(found(() -> s.calendar().add(s.a(), s.amount())).map(i -> i.plusSeconds(seconds)))
        .isEqualTo(found(() -> utc.add(a, s.amount())));
    assertThat(found(() -> s.calendar().nextClose(s.a())).map(i -> i.plusSeconds(seconds)))
        .isEqualTo(found(() -> utc.nextClose(a)));
  }

  static <T> Optional<T> found(Supplier<T> question) {
    try {
      return Optional.of(question.get());
    } catch (NoBusinessTimeException none) {
      return Optional.empty();
    }
  }
}
