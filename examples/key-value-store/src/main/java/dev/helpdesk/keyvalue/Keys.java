package dev.helpdesk.keyvalue;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.store.Delivery;
import java.time.Instant;
import java.util.Arrays;

/**
 * Where everything stands: the keys of the one map, each a tuple that begins with what it is of.
 *
 * <p>Since texts end where they end, and keys are compared by byte, ids are told apart character by
 * character, tenants never meet, and every list is in the order of code points. A key without its
 * last parts is the prefix of a list.
 */
final class Keys {

  private Keys() {}

  // guide: layout
  /** A record's row. */
  static byte[] record(TenantId tenant, RecordId record) {
    return of("record", tenant).text(record.value()).done();
  }

  /** Leads to a record by its kind. */
  static byte[] ofKind(TenantId tenant, String kind, RecordId record) {
    return of("kind", tenant).text(kind).text(record.value()).done();
  }

  /** One event of a record. */
  static byte[] history(TenantId tenant, RecordId record, long version) {
    return of("history", tenant).text(record.value()).number(version).done();
  }

  /** Leads to the event at a position. */
  static byte[] feed(TenantId tenant, long position) {
    return of("feed", tenant).number(position).done();
  }

  /** A text of a record. */
  static byte[] text(TenantId tenant, RecordId record, TextKey key) {
    return of("text", tenant).text(record.value()).text(key.value()).done();
  }

  /** Who holds a unique name. */
  static byte[] name(TenantId tenant, String name) {
    return of("name", tenant).text(name).done();
  }

  /** What is remembered of a command. */
  static byte[] remembered(TenantId tenant, String key) {
    return of("remembered", tenant).text(key).done();
  }

  /** The last number given in a series. */
  static byte[] folio(TenantId tenant, String series) {
    return of("folio", tenant).text(series).done();
  }

  /** What waits in a queue for an instant; its value says until when it is leased. */
  static byte[] waiting(String queue, TenantId tenant, Instant due, String key) {
    return of("waiting " + queue, tenant).moment(due).text(key).done();
  }

  /** A notification or a duty. */
  static byte[] delivery(String queue, TenantId tenant, String key) {
    return of(queue, tenant).text(key).done();
  }

  /** Leads to a notification or a duty by its state. */
  static byte[] inState(String queue, TenantId tenant, Delivery.State state, String key) {
    return of(queue + " by state", tenant).text(state.name()).text(key).done();
  }

  /** Leads to a notification by the record that caused it. */
  static byte[] notificationOf(TenantId tenant, RecordId record, String key) {
    return of("outbox by record", tenant).text(record.value()).text(key).done();
  }

  // guide: end

  /** Begins a key, or is the prefix of all keys of this sort. */
  static TupleWriter of(String sort) {
    return new TupleWriter().text(sort);
  }

  /** Begins a key of a tenant, or is the prefix of all its keys of this sort. */
  static TupleWriter of(String sort, TenantId tenant) {
    return of(sort).text(tenant.value());
  }

  /** Returns what comes after all keys with this prefix: no part begins with this byte. */
  static byte[] beyond(byte[] prefix) {
    byte[] key = Arrays.copyOf(prefix, prefix.length + 1);
    key[prefix.length] = (byte) 0xFF;
    return key;
  }
}
