package dev.helpdesk.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DurationBagPropertyTest {

  @Provide
  Arbitrary<List<Duration>> durations() {
    Arbitrary<Long> few = Arbitraries.longs().between(0, 5);
    Arbitrary<Long> any = Arbitraries.longs().between(0, 400_000_000_000_000L);
    return Arbitraries.oneOf(few, any)
        .map(micros -> Duration.of(micros, ChronoUnit.MICROS))
        .list()
        .ofMaxSize(40);
  }

  private static DurationBag bag(List<Duration> durations) {
    DurationBag bag = new DurationBag();
    durations.forEach(duration -> bag.add(duration, 1));
    return bag;
  }

  @Property(tries = 300)
  void figures_are_those_of_a_plain_sort(@ForAll("durations") List<Duration> durations) {
    assertThat(bag(durations).spread()).isEqualTo(PlainCount.spread(durations));
  }

  @Property(tries = 200)
  void what_is_taken_back_was_never_there(
      @ForAll("durations") List<Duration> kept, @ForAll("durations") List<Duration> taken) {
    DurationBag bag = bag(kept);
    taken.forEach(duration -> bag.add(duration, 1));
    taken.forEach(duration -> bag.add(duration, -1));
    assertThat(bag.spread()).isEqualTo(PlainCount.spread(kept));
  }

  @Property(tries = 200)
  void bags_poured_together_are_one_bag(
      @ForAll("durations") List<Duration> one, @ForAll("durations") List<Duration> other) {
    DurationBag bag = bag(one);
    bag.addAll(bag(other));
    one.addAll(other);
    assertThat(bag.spread()).isEqualTo(PlainCount.spread(one));
  }
}
