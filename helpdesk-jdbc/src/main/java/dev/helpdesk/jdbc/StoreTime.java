package dev.helpdesk.jdbc;

import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The time by which leases are measured: the database's own, which all engines share.
 *
 * @param dialect how the database tells it
 * @param instead what tests have in its place, or null
 */
record StoreTime(Dialect dialect, @Nullable InstantSource instead) {

  /** Returns the present instant, as a part of a statement. */
  Sql now() {
    return after(Duration.ZERO);
  }

  /** Returns the instant so long from now, as a part of a statement. */
  Sql after(Duration duration) {
    if (instead != null) {
      return Sql.of(
          "CAST(? AS TIMESTAMP(6) WITH TIME ZONE)",
          Check.instant(instead.instant().plus(duration), "storeTime"));
    }
    return Sql.of(
        dialect.later(), duration.toSeconds() * 1_000_000L + duration.toNanosPart() / 1_000);
  }
}
