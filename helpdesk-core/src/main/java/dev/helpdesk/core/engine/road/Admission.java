package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.ConfirmLink;
import dev.helpdesk.core.command.InstallDocument;
import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.command.NoteChild;
import dev.helpdesk.core.command.NoteFanOutEnd;
import dev.helpdesk.core.command.NoteFanOutRefusals;
import dev.helpdesk.core.command.NoteFollowUpEnd;
import dev.helpdesk.core.command.RegisterFollowUp;
import dev.helpdesk.core.command.RemoveLink;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.command.StartFanOut;
import dev.helpdesk.core.command.StopFanOut;
import dev.helpdesk.core.command.TouchRecord;
import dev.helpdesk.core.security.PermissionPolicy;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may give which command: on tickets the policy says so, beside that what no policy may change.
 * What a transition asks of its actor beyond that is the workflow's.
 *
 * <p>A requester who asks for a record of somebody else hears that there is none.
 */
final class Admission extends SomeCommands<Set<Actor.Role>> {

  private static final Set<Actor.Role> ADMINISTRATION = EnumSet.of(Actor.Role.ADMINISTRATOR);
  private static final Set<Actor.Role> ENGINE = EnumSet.noneOf(Actor.Role.class);

  private final PermissionPolicy permission;

  private Admission(PermissionPolicy permission) {
    this.permission = permission;
  }

  /** Returns why an actor may not give a command, or null when it may. */
  static @Nullable Refusal check(Actor actor, Command command, PermissionPolicy permission) {
    Set<Actor.Role> allowed = command.match(new Admission(permission));
    return actor.role() == Actor.Role.SYSTEM || allowed.contains(actor.role())
        ? null
        : Refusal.of(
            "security.not-allowed",
            "actor",
            allowed.isEmpty() ? "the engine itself" : "one of the roles " + allowed);
  }

  /** Tells whether an actor may know that a record exists. */
  static boolean maySee(Actor actor, RecordView record) {
    return actor.role() != Actor.Role.REQUESTER
        || (record.origin() != null && record.origin().requester().equals(actor.id()));
  }

  @Override
  protected Set<Actor.Role> otherwise(Command command) {
    return permission.roles(command.commandType());
  }

  @Override
  public Set<Actor.Role> migrateTicket(MigrateTicket command) {
    return ADMINISTRATION;
  }

  @Override
  public Set<Actor.Role> installDocument(InstallDocument command) {
    return ADMINISTRATION;
  }

  @Override
  public Set<Actor.Role> startFanOut(StartFanOut command) {
    return ADMINISTRATION;
  }

  @Override
  public Set<Actor.Role> stopFanOut(StopFanOut command) {
    return ADMINISTRATION;
  }

  @Override
  public Set<Actor.Role> confirmLink(ConfirmLink command) {
    return ENGINE;
  }

  @Override
  public Set<Actor.Role> removeLink(RemoveLink command) {
    return ENGINE;
  }

  @Override
  public Set<Actor.Role> noteChild(NoteChild command) {
    return ENGINE;
  }

  @Override
  public Set<Actor.Role> noteFollowUpEnd(NoteFollowUpEnd command) {
    return ENGINE;
  }

  @Override
  public Set<Actor.Role> registerFollowUp(RegisterFollowUp command) {
    return ENGINE;
  }

  @Override
  public Set<Actor.Role> touchRecord(TouchRecord command) {
    return ENGINE;
  }

  @Override
  public Set<Actor.Role> noteFanOutEnd(NoteFanOutEnd command) {
    return ENGINE;
  }

  @Override
  public Set<Actor.Role> noteFanOutRefusals(NoteFanOutRefusals command) {
    return ENGINE;
  }
}
