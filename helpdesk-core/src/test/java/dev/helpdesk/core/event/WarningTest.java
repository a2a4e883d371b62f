package dev.helpdesk.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WarningTest {

  @Test
  void a_percentage_is_rounded_up_to_whole_seconds_and_never_past_the_target() {
    Warning half = Warning.atPercent(50);

    assertThat(half.threshold(Duration.ofSeconds(101))).isEqualTo(Duration.ofSeconds(51));
    assertThat(half.threshold(Duration.ofSeconds(100))).isEqualTo(Duration.ofSeconds(50));
    assertThat(half.threshold(Duration.ofMillis(600))).isEqualTo(Duration.ofMillis(600));
    assertThat(half.threshold(Duration.ZERO)).isZero();
    assertThat(Warning.atPercent(99).threshold(Duration.ofDays(36_525)))
        .isEqualTo(Duration.ofSeconds(36_525L * 864 * 99));
  }

  @Test
  void before_the_due_is_what_is_left_of_the_target_or_nothing() {
    Warning hour = Warning.beforeDue(Duration.ofHours(1));

    assertThat(hour.threshold(Duration.ofHours(8))).isEqualTo(Duration.ofHours(7));
    assertThat(hour.threshold(Duration.ofHours(1))).isZero();
    assertThat(hour.threshold(Duration.ofMinutes(10))).isZero();
  }

  @Test
  void percentages_come_first_then_the_longest_before_the_due() {
    Warning half = Warning.atPercent(50);
    Warning most = Warning.atPercent(75);
    Warning day = Warning.beforeDue(Duration.ofDays(1));
    Warning hour = Warning.beforeDue(Duration.ofHours(1));

    assertThat(new TreeSet<>(List.of(hour, most, day, half)))
        .containsExactly(half, most, day, hour);
  }

  @Test
  void what_is_no_warning_is_refused_by_its_field() {
    refused("warning.percent", () -> Warning.atPercent(0));
    refused("warning.percent", () -> Warning.atPercent(100));
    refused("warning.percent", () -> new Warning(1, Duration.ofHours(1)));
    refused("warning.before", () -> Warning.beforeDue(Duration.ZERO));
    refused("warning.before", () -> Warning.beforeDue(Duration.ofNanos(999)));
    refused("warning.before", () -> Warning.beforeDue(Duration.ofSeconds(-1)));
    refused("warning.before", () -> Warning.beforeDue(Duration.ofDays(36_525).plusSeconds(1)));
    refused("warning.percent", () -> new WarningReached("m", 0, null, Instant.EPOCH, false));
  }

  private static void refused(String field, Runnable made) {
    assertThatThrownBy(made::run)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }
}
