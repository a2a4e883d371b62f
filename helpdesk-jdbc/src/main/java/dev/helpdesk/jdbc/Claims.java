package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Leases what is due, in the way of one database, and shares the limit among tenants. */
interface Claims {

  /** Returns which database it is. */
  Dialect dialect();

  /** Leases records whose wake-up has come, oldest first. */
  List<WakeUps.Claim> wakeUps(Instant now, Duration lease, int limit);

  /** Leases rows of a queue of deliveries, oldest first, and raises their revisions. */
  <T> List<T> deliveries(Queue queue, Instant now, Duration lease, int limit, Sql.Reader<T> reader);

  /** Returns the earliest instant that a row of a queue waits for, leased or not. */
  Optional<Instant> next(Queue queue);
}
