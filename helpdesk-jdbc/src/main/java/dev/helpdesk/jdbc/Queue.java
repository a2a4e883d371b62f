package dev.helpdesk.jdbc;

/**
 * A table whose rows wait for an instant, called {@code t} in statements.
 *
 * @param table its name
 * @param due the column of the instant
 * @param waits which rows wait
 */
record Queue(String table, String due, String waits) {

  static final Queue WAKE_UPS = new Queue("helpdesk_record", "wake_up", "t.wake_up IS NOT NULL");
  static final Queue DUTIES = new Queue("helpdesk_duty", "next_try", "t.state = 'PENDING'");
  static final Queue OUTBOX = new Queue("helpdesk_outbox", "next_try", "t.state = 'PENDING'");

  /** Returns the condition that a row is under no lease at an instant. */
  Sql free(Sql now) {
    return this == WAKE_UPS
        ? Sql.of("NOT EXISTS (SELECT 1 FROM helpdesk_lease l WHERE l.tenant = t.tenant")
            .add(" AND l.record = t.id AND l.until > ")
            .add(now)
            .add(")")
        : Sql.of("(t.leased_until IS NULL OR t.leased_until <= ").add(now).add(")");
  }
}
