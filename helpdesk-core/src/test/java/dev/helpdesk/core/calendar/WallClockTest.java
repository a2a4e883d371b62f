package dev.helpdesk.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Changes of the offset that follow each other faster than any zone has had them so far. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WallClockTest {

  private static final long BACK = seconds("2020-06-01T10:00");
  private static final long READ = seconds("2020-06-01T12:00");

  @Test
  void clocks_put_back_twice_stand_until_the_zone_has_caught_up() {
    // 12:00 at +2 becomes 11:00 at +1, half an hour later 11:30 at +1 becomes 10:30 at +0.
    WallClock wall = clock(change("2020-06-01T12:00", 2, 1), change("2020-06-01T11:30", 1, 0));
    assertThat(wall.readingAt(BACK - 1)).isEqualTo(READ - 1);
    assertThat(wall.readingAt(BACK)).isEqualTo(READ - 1);
    assertThat(wall.readingAt(BACK + 7199)).isEqualTo(READ - 1);
    assertThat(wall.readingAt(BACK + 7200)).isEqualTo(READ);
    assertThat(wall.firstReading(READ)).isEqualTo(BACK + 7200);
    assertThat(wall.firstReading(READ - 1)).isEqualTo(BACK - 1);
  }

  @Test
  void clocks_put_forward_while_standing_go_on_from_the_reading_they_jump_to() {
    // Half an hour after going back from +2 to +1, 11:30 at +1 becomes 13:30 at +3.
    WallClock wall = clock(change("2020-06-01T12:00", 2, 1), change("2020-06-01T11:30", 1, 3));
    assertThat(wall.readingAt(BACK + 1799)).isEqualTo(READ - 1);
    assertThat(wall.readingAt(BACK + 1800)).isEqualTo(READ + 5400);
    assertThat(wall.firstReading(READ)).isEqualTo(BACK + 1800);
    assertThat(wall.firstReading(READ + 5401)).isEqualTo(BACK + 1801);
  }

  @Test
  void clocks_put_back_to_where_they_stood_lose_no_second() {
    // 12:00 at +1 becomes 13:00 at +2, at 13:30 it becomes 12:30 again.
    WallClock wall = clock(change("2020-06-01T12:00", 1, 2), change("2020-06-01T13:30", 2, 1));
    long jump = seconds("2020-06-01T11:00");
    assertThat(wall.firstReading(READ)).isEqualTo(jump);
    assertThat(wall.firstReading(READ + 3600)).isEqualTo(jump);
    assertThat(wall.firstReading(READ + 5400)).isEqualTo(jump + 5400);
    assertThat(wall.readingAt(jump + 5399)).isEqualTo(READ + 5399);
  }

  private static WallClock clock(ZoneOffsetTransition... changes) {
    ZoneOffset base = changes[0].getOffsetBefore();
    ZoneRules rules = ZoneRules.of(base, base, List.of(), List.of(changes), List.of());
    return WallClock.upTo(rules, BACK + 1_000_000);
  }

  private static ZoneOffsetTransition change(String local, int before, int after) {
    return ZoneOffsetTransition.of(
        LocalDateTime.parse(local), ZoneOffset.ofHours(before), ZoneOffset.ofHours(after));
  }

  private static long seconds(String local) {
    return LocalDateTime.parse(local).toEpochSecond(ZoneOffset.UTC);
  }
}
