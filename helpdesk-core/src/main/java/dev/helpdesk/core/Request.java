package dev.helpdesk.core;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.model.Check;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command with who gives it and on what terms. Immutable.
 *
 * <p>Made with {@link #of} and refined by the other methods, each of which returns a new request.
 */
public final class Request {

  private final Actor actor;
  private final Command command;
  private final @Nullable String key;
  private final @Nullable Long expectedVersion;
  private final @Nullable Instant at;
  private final boolean muted;

  private Request(
      Actor actor,
      Command command,
      @Nullable String key,
      @Nullable Long expectedVersion,
      @Nullable Instant at,
      boolean muted) {
    this.actor = Check.present(actor, "actor");
    this.command = Check.present(command, "command");
    this.key = key;
    this.expectedVersion = expectedVersion;
    this.at = at;
    this.muted = muted;
  }

  /** Returns a request without further terms. */
  public static Request of(Actor actor, Command command) {
    return new Request(actor, command, null, null, null, false);
  }

  /**
   * Returns this request with an idempotency key: given again with the same key and payload it is
   * done once, with another payload it is refused. The key counts for this actor and this type of
   * command.
   *
   * @param newKey 1 to 200 printable characters
   */
  public Request withKey(String newKey) {
    return new Request(actor, command, Check.id(newKey, "key"), expectedVersion, at, muted);
  }

  /**
   * Returns this request for a record at exactly this version, refused for any other: as it is
   * stored, or as {@link Desk#ticket} shows it, with what fell due by itself.
   */
  public Request expecting(long version) {
    return new Request(
        actor,
        command,
        key,
        Check.between(version, 0, Long.MAX_VALUE, "expectedVersion"),
        at,
        muted);
  }

  /**
   * Returns this request as of a given instant, for imports and corrections. Only an administrator
   * may give one; one before the record's last event is refused.
   */
  public Request at(Instant instant) {
    return new Request(actor, command, key, expectedVersion, Check.instant(instant, "at"), muted);
  }

  /** Returns this request with nobody told of it. Only an administrator may ask for that. */
  public Request muted() {
    return new Request(actor, command, key, expectedVersion, at, true);
  }

  /** Returns who gives the command. */
  public Actor actor() {
    return actor;
  }

  /** Returns the command. */
  public Command command() {
    return command;
  }

  /** Returns the idempotency key, or null. */
  public @Nullable String key() {
    return key;
  }

  /** Returns the version the record must have, or null for any. */
  public @Nullable Long expectedVersion() {
    return expectedVersion;
  }

  /** Returns the given instant, or null for now. */
  public @Nullable Instant instant() {
    return at;
  }

  /** Tells whether nobody is told of it. */
  public boolean isMuted() {
    return muted;
  }

  /** Returns this request for another command, on the same terms. */
  Request with(Command other) {
    return new Request(actor, other, key, expectedVersion, at, muted);
  }
}
