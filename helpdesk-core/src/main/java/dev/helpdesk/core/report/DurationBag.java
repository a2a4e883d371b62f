package dev.helpdesk.core.report;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Durations with their multiplicities, in order, so that percentiles are exact and bags merge. */
final class DurationBag {

  private static final long MICROS = 1_000_000;

  private final TreeMap<Long, Long> times = new TreeMap<>();
  private long count;
  private Duration sum = Duration.ZERO;

  /** Adds a duration so many times; takes it back when the number is negative. */
  void add(Duration duration, long number) {
    times.merge(micros(duration), number, DurationBag::orNothing);
    count += number;
    sum = sum.plus(duration.multipliedBy(number));
  }

  void addAll(DurationBag other) {
    other.times.forEach((micros, number) -> times.merge(micros, number, DurationBag::orNothing));
    count += other.count;
    sum = sum.plus(other.sum);
  }

  Spread spread() {
    if (count == 0) {
      return Spread.NONE;
    }
    long lower = atRank((count + 1) / 2);
    long upper = atRank(count / 2 + 1);
    return new Spread(
        count,
        sum.dividedBy(count).truncatedTo(ChronoUnit.MICROS),
        duration(lower + (upper - lower) / 2),
        duration(atRank((count * 9 + 9) / 10)));
  }

  /** Returns the duration with so many, itself included, that are not longer. */
  private long atRank(long rank) {
    long seen = 0;
    for (Map.Entry<Long, Long> entry : times.entrySet()) {
      seen += entry.getValue();
      if (seen >= rank) {
        return entry.getKey();
      }
    }
    throw new IllegalStateException("Expected a rank within the count.");
  }

  /** A duration that nobody has any more leaves the map: {@code merge} removes on null. */
  private static @Nullable Long orNothing(Long one, Long other) {
    long both = one + other;
    return both == 0 ? null : both;
  }

  private static long micros(Duration duration) {
    return duration.getSeconds() * MICROS + duration.getNano() / 1_000;
  }

  private static Duration duration(long micros) {
    return Duration.ofSeconds(micros / MICROS, micros % MICROS * 1_000);
  }
}
