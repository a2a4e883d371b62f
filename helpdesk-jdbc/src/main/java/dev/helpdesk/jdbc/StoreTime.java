package dev.helpdesk.jdbc;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * The database's own time, by which leases are measured.
 *
 * @param dialect how the database tells it
 * @param shift how much later it is taken to be; zero but in tests
 */
record StoreTime(Dialect dialect, Supplier<Duration> shift) {

  /** Returns the present instant, as a part of a statement. */
  Sql now() {
    return after(Duration.ZERO);
  }

  /** Returns an instant so long from now, as a part of a statement. */
  Sql after(Duration duration) {
    Duration later = shift.get().plus(duration);
    return Sql.of(
        dialect.storeTime(), later.toSeconds() * 1_000_000L + later.toNanosPart() / 1_000);
  }
}
