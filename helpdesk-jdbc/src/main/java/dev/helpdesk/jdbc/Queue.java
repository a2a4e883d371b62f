package dev.helpdesk.jdbc;

/** The tables whose rows wait for an instant; a row is called {@code t} in statements. */
enum Queue {
  WAKE_UPS("helpdesk_record", "wake_up", "t.wake_up IS NOT NULL"),
  DUTIES("helpdesk_duty", "next_try", "t.state = 'PENDING'"),
  OUTBOX("helpdesk_outbox", "next_try", "t.state = 'PENDING'");

  private final String table;
  private final String due;
  private final String waits;

  Queue(String table, String due, String waits) {
    this.table = table;
    this.due = due;
    this.waits = waits;
  }

  /** Returns the name of the table. */
  String table() {
    return table;
  }

  /** Returns the column of the instant. */
  String due() {
    return due;
  }

  /** Returns the condition of the rows that wait. */
  String waits() {
    return waits;
  }

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
