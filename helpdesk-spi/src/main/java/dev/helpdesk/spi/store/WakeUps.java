package dev.helpdesk.spi.store;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Hands out records whose wake-up has come.
 *
 * <p>A claim only saves work: that an effect happens once comes from the version check at commit. A
 * lease is measured by the store's own time (rule {@code WAKE-13}), never ends before it has passed
 * and never touches a record's version (rule {@code WAKE-07}). A commit of the record ends the
 * lease that it finds; one that is taken while the commit is under way may last until it is given
 * back or runs out.
 */
public interface WakeUps {

  /**
   * A record that was handed out.
   *
   * @param tenant whose it is
   * @param record which one
   * @param wakeUp the instant for which it was woken
   */
  record Claim(TenantId tenant, RecordId record, Instant wakeUp) {}

  /**
   * Leases records with a wake-up at or before {@code now}, oldest first (rules {@code WAKE-01},
   * {@code WAKE-06}).
   *
   * <p>Never one that is under another lease (rule {@code WAKE-02}); one again whose lease ran out
   * (rule {@code WAKE-03}). When several tenants have records due, none gets more than its share of
   * the limit while another waits (rule {@code WAKE-04}), and records of one id are leased apart
   * (rule {@code WAKE-15}). What moved counts from where it stands (rule {@code WAKE-11}), and
   * nothing is handed out twice (rules {@code WAKE-10}, {@code RACE-01}).
   *
   * <p>A call that fails may have leased records nevertheless: they come again when that runs out.
   *
   * @param limit records at most, 1 to 10,000 (rule {@code WAKE-12})
   */
  List<Claim> claim(Instant now, Duration lease, int limit);

  /**
   * Gives a lease back before it runs out; does nothing when there is none ({@code WAKE-08}), so
   * that it may be repeated when it fails.
   */
  void release(TenantId tenant, RecordId record);

  /** Returns the earliest wake-up of all records, leased or not, or empty ({@code WAKE-09}). */
  Optional<Instant> next();
}
