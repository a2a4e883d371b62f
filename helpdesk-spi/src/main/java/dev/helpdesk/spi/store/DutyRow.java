package dev.helpdesk.spi.store;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something one record owes another (a follow-up) or many (a fan-out), carried until it ends.
 *
 * @param tenant whose it is
 * @param id unique within the tenant; what is carried is idempotent by it
 * @param origin the record that owes it
 * @param body what is to be done, opaque
 * @param progress how far a fan-out has come, opaque to a store; empty at the start
 * @param delivery where it stands
 */
public record DutyRow(
    TenantId tenant, String id, RecordId origin, Body body, String progress, Delivery delivery) {

  /** Refuses null and malformed ids. */
  public DutyRow {
    Check.present(tenant, "tenant");
    Check.line(id, "duty.id", 500);
    Check.present(origin, "duty.origin");
    Check.present(body, "duty.body");
    Check.text(progress, "duty.progress", 4_000);
    Check.present(delivery, "duty.delivery");
  }

  /** Returns a duty that is to be carried from this instant on. */
  public static DutyRow pending(
      TenantId tenant, String id, RecordId origin, Body body, Instant due) {
    return new DutyRow(tenant, id, origin, body, "", Delivery.pending(due));
  }

  /** Returns this duty standing elsewhere. */
  public DutyRow with(Delivery changed) {
    return new DutyRow(tenant, id, origin, body, progress, changed);
  }

  /** Returns this duty further along. */
  public DutyRow with(String newProgress, Delivery changed) {
    return new DutyRow(tenant, id, origin, body, newProgress, changed);
  }

  /** Returns the reason of the last failure, or null. */
  public @Nullable String lastProblem() {
    return delivery.problem();
  }
}
