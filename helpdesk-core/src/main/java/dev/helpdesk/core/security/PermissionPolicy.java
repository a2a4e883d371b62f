package dev.helpdesk.core.security;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which roles may give which command on tickets. Immutable, equal by value.
 *
 * <p>A command that is not named may be given by nobody but the engine itself, which may give all.
 * A requester may give a command only on their own tickets, whatever stands here. Installing
 * documents, migrating tickets and fan-outs are an administrator's in any policy, and so is
 * correcting a state, so that no policy locks out who could replace it.
 */
public final class PermissionPolicy {

  /** What an administrator may always do, though others may as well. */
  private static final String CORRECT_STATE = "CorrectState";

  private static final SortedSet<String> COMMANDS =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(
              List.of(
                  "RegisterTicket",
                  "TakeTransition",
                  "ProvideFields",
                  "Classify",
                  "NoteUpdate",
                  CORRECT_STATE,
                  "ExtendTarget",
                  "ExcludePeriod",
                  "AssignTicket",
                  "AcceptAssignment",
                  "RefuseAssignment",
                  "EscalateFunctionally",
                  "EscalateHierarchically",
                  "AcknowledgeEscalation",
                  "DecideEscalation",
                  "PostMessage",
                  "JudgeMatch",
                  "LinkTickets",
                  "UnlinkTickets",
                  "AnswerSurvey")));

  private final SortedMap<String, Set<Actor.Role>> commands;

  private PermissionPolicy(Builder builder) {
    commands = Collections.unmodifiableSortedMap(new TreeMap<>(builder.commands));
    if (!roles(CORRECT_STATE).contains(Actor.Role.ADMINISTRATOR)) {
      throw new InvalidValueException(
          "permission.commands." + CORRECT_STATE, "roles among which is ADMINISTRATOR");
    }
  }

  /** Starts a policy in which an administrator may correct states, and nobody anything else. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the names of the commands for which a policy says who may give them. */
  public static SortedSet<String> governed() {
    return COMMANDS;
  }

  /** Returns the roles that may give each command, without those that no role may give. */
  public SortedMap<String, Set<Actor.Role>> commands() {
    return commands;
  }

  /** Returns the roles that may give a command, beside the engine itself. */
  public Set<Actor.Role> roles(String command) {
    return commands.getOrDefault(command, Set.of());
  }

  /** Tells whether a command may be given in a role. */
  public boolean allows(String command, Actor.Role role) {
    return role == Actor.Role.SYSTEM || roles(command).contains(role);
  }

  /** Starts another policy from this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.commands.clear();
    builder.commands.putAll(commands);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PermissionPolicy that && commands.equals(that.commands);
  }

  @Override
  public int hashCode() {
    return commands.hashCode();
  }

  @Override
  public String toString() {
    return "PermissionPolicy" + commands;
  }

  /** Collects who may give which command. Not safe for use by several threads. */
  public static final class Builder {

    private final SortedMap<String, Set<Actor.Role>> commands = new TreeMap<>();

    private Builder() {
      commands.put(CORRECT_STATE, Set.of(Actor.Role.ADMINISTRATOR));
    }

    /** Sets the roles that may give a command; none leaves it to the engine. */
    public Builder command(String name, Actor.Role... roles) {
      return command(name, List.of(roles));
    }

    /**
     * Sets the roles that may give a command; none leaves it to the engine.
     *
     * @param name one of {@link #governed()}, such as {@code PostMessage}
     * @param roles different ones, without {@link Actor.Role#SYSTEM}, which needs no permission
     */
    public Builder command(String name, Collection<Actor.Role> roles) {
      String field = "permission.commands";
      if (!COMMANDS.contains(Check.present(name, field))) {
        throw new InvalidValueException(field, "names of commands that people give on tickets");
      }
      List<Actor.Role> given = Check.list(roles, field + "." + name, Actor.Role.values().length);
      Set<Actor.Role> set = EnumSet.noneOf(Actor.Role.class);
      for (Actor.Role role : given) {
        if (role == Actor.Role.SYSTEM || !set.add(role)) {
          throw new InvalidValueException(
              field + "." + name, "different roles, without the engine's own");
        }
      }
      if (set.isEmpty()) {
        commands.remove(name);
      } else {
        commands.put(name, Collections.unmodifiableSet(set));
      }
      return this;
    }

    /**
     * Returns the policy.
     *
     * @throws InvalidValueException when an administrator may not correct states
     */
    public PermissionPolicy build() {
      return new PermissionPolicy(this);
    }
  }
}
