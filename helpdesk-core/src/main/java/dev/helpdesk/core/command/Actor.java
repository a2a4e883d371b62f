package dev.helpdesk.core.command;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and in which role. The host vouches for both.
 *
 * <p>Immutable, equal by value.
 */
public final class Actor {

  /** In which role somebody asks. */
  public enum Role {
    /** Asks the desk for help. */
    REQUESTER,
    /** Works at the desk. */
    AGENT,
    /** Decides about escalations. */
    CONTACT,
    /** Installs policies and calendars, carries mass changes, imports. */
    ADMINISTRATOR,
    /** The engine itself; a host can't ask in this role. */
    SYSTEM
  }

  /** The engine itself. A command given by a host in its name is refused. */
  public static final Actor SYSTEM = new Actor(ActorId.of("system"), Role.SYSTEM);

  private final ActorId id;
  private final Role role;

  private Actor(ActorId id, Role role) {
    this.id = Check.present(id, "actor");
    this.role = role;
  }

  /** Returns somebody who asks the desk for help. */
  public static Actor requester(ActorId id) {
    return new Actor(id, Role.REQUESTER);
  }

  /** Returns somebody who asks the desk for help. */
  public static Actor requester(String id) {
    return requester(ActorId.of(id));
  }

  /** Returns somebody who works at the desk. */
  public static Actor agent(ActorId id) {
    return new Actor(id, Role.AGENT);
  }

  /** Returns somebody who works at the desk. */
  public static Actor agent(String id) {
    return agent(ActorId.of(id));
  }

  /** Returns somebody who decides about escalations. */
  public static Actor contact(ActorId id) {
    return new Actor(id, Role.CONTACT);
  }

  /** Returns somebody who decides about escalations. */
  public static Actor contact(String id) {
    return contact(ActorId.of(id));
  }

  /** Returns somebody who runs the desk's engine. */
  public static Actor administrator(String id) {
    return new Actor(ActorId.of(id), Role.ADMINISTRATOR);
  }

  /**
   * Returns the engine acting on behalf of somebody who was allowed where it began. A command given
   * by a host in that role is refused.
   */
  public static Actor onBehalfOf(ActorId id) {
    return new Actor(id, Role.SYSTEM);
  }

  /** Returns the opaque pseudonym. */
  public ActorId id() {
    return id;
  }

  /** Returns the role. */
  public Role role() {
    return role;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Actor that && id.equals(that.id) && role == that.role;
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, role);
  }

  @Override
  public String toString() {
    return role + ":" + id;
  }
}
