package dev.helpdesk.core;

import dev.helpdesk.core.engine.road.Engine;
import dev.helpdesk.core.engine.road.Parking;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.RecordRow;
import java.time.Instant;
import java.util.List;

/**
 * What one tenant's desk has given up for now: listed with its reason, tried again on request.
 *
 * <p>Safe for use by several threads.
 */
public final class ParkedWork {

  private final Engine engine;
  private final TenantId tenant;

  ParkedWork(Engine engine, TenantId tenant) {
    this.engine = engine;
    this.tenant = tenant;
  }

  private Instant now() {
    return Check.instant(engine.ports().time().instant(), "time");
  }

  /** Returns records that could not be settled; they are tried again by themselves too. */
  public List<RecordRow> records(int limit) {
    Check.between(limit, 1, 10_000, "limit");
    return engine
        .ports()
        .storage()
        .query()
        .find(tenant, new Criteria.Has(Parking.REASON), List.of(), null, limit)
        .rows();
  }

  /** Returns notifications that were given up. */
  public List<OutboxRow> notifications(int limit) {
    Check.between(limit, 1, 10_000, "limit");
    return engine.ports().storage().outbox().list(tenant, Delivery.State.PARKED, null, limit);
  }

  /** Returns follow-ups and fan-outs that were given up. */
  public List<DutyRow> duties(int limit) {
    Check.between(limit, 1, 10_000, "limit");
    return engine.ports().storage().duties().list(tenant, Delivery.State.PARKED, null, limit);
  }

  /**
   * Has a parked record settled at the next call of {@code processDue}; false if it isn't parked.
   */
  public boolean retryRecord(RecordId record) {
    RecordRow row = engine.loading().row(tenant, Check.present(record, "record")).orElse(null);
    if (row == null || !Parking.isParked(row)) {
      return false;
    }
    RecordRow woken = row.with(now(), row.attributes());
    Changeset touch = Changeset.builder(now(), row.version(), woken).wordsKept(true).build();
    return engine.ports().storage().records().commit(touch) instanceof CommitResult.Committed;
  }

  /** Has a parked notification sent at the next call of {@code dispatch}; false if it isn't. */
  public boolean retryNotification(String key) {
    OutboxRow row =
        engine.ports().storage().outbox().get(tenant, Check.present(key, "key")).orElse(null);
    return row != null
        && row.delivery().state() == Delivery.State.PARKED
        && engine.ports().storage().outbox().update(row.with(row.delivery().again(now())));
  }

  /**
   * Has a parked follow-up or fan-out carried at the next {@code processDue}; false if it isn't.
   */
  public boolean retryDuty(String id) {
    DutyRow row =
        engine.ports().storage().duties().get(tenant, Check.present(id, "id")).orElse(null);
    return row != null
        && row.delivery().state() == Delivery.State.PARKED
        && engine.ports().storage().duties().update(row.with(row.delivery().again(now())));
  }
}
