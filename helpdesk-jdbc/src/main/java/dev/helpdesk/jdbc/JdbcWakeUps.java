package dev.helpdesk.jdbc;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hands out records whose wake-up has come, always apart from the host's transaction. */
final class JdbcWakeUps implements WakeUps {

  private final Sessions sessions;
  private final Claims claims;

  JdbcWakeUps(Sessions sessions, Claims claims) {
    this.sessions = sessions;
    this.claims = claims;
  }

  @Override
  public List<Claim> claim(Instant now, Duration lease, int limit) {
    Instant until = Check.instant(now, "now");
    Check.between(limit, 1, 10_000, "limit");
    sessions.requireApart();
    return claims.wakeUps(until, Check.duration(lease, "lease"), limit);
  }

  @Override
  public void release(TenantId tenant, RecordId record) {
    sessions.own(
        connection ->
            Sql.of(
                    "DELETE FROM helpdesk_lease WHERE tenant = ? AND record = ?",
                    tenant.value(),
                    record.value())
                .update(connection));
  }

  @Override
  public Optional<Instant> next() {
    return claims.next(Queue.WAKE_UPS);
  }
}
