package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way along the road: whose, by whom, on which terms.
 *
 * @param tenant whose record it is for
 * @param record which record; given by the engine for one that is made
 * @param actor who gives it
 * @param command what is to be done
 * @param key idempotency key, or null
 * @param expectedVersion the version the record must have, as it is stored or as it is seen, with
 *     what is due settled; or null
 * @param at a given instant, or null for now
 * @param muted whether nobody is told
 */
public record Order(
    TenantId tenant,
    RecordId record,
    Actor actor,
    Command command,
    @Nullable String key,
    @Nullable Long expectedVersion,
    @Nullable Instant at,
    boolean muted) {

  /** Refuses null. */
  public Order {
    Check.present(tenant, "tenant");
    Check.present(record, "record");
    Check.present(actor, "actor");
    Check.present(command, "command");
  }

  /**
   * Returns a command of the engine itself, done once for its key.
   *
   * @param cause instant of what caused it; the command is decided as of it, or as of the record's
   *     last event if that is later
   */
  public static Order carried(
      TenantId tenant, RecordId record, Actor actor, Command command, String key, Instant cause) {
    return new Order(tenant, record, actor, command, key, null, cause, false);
  }

  /**
   * Returns this order once what was due before it is committed: the version it expects moves on.
   */
  Order after(Work settled) {
    boolean movesOn = expectedVersion != null && expectedVersion == settled.expectedVersion;
    Long expected = movesOn ? Long.valueOf(settled.record().view().version()) : expectedVersion;
    return new Order(tenant, record, actor, command, key, expected, at, muted);
  }

  /** Returns the key with its scope: the actor and the type of command. */
  @Nullable String scopedKey() {
    return key == null ? null : scopedKey(actor, command.commandType(), key);
  }

  /** The length of the id keeps one actor's keys apart from those of another. */
  static String scopedKey(Actor actor, String commandType, String key) {
    return actor.role()
        + ":"
        + actor.id().value().length()
        + ":"
        + actor.id()
        + "/"
        + commandType
        + "/"
        + key;
  }
}
