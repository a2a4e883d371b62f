package dev.helpdesk.core.engine.record;

import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.EscalateFunctionally;
import dev.helpdesk.core.command.EscalateHierarchically;
import dev.helpdesk.core.command.ExcludePeriod;
import dev.helpdesk.core.command.ExtendTarget;
import dev.helpdesk.core.command.LinkTickets;
import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.command.TouchRecord;
import dev.helpdesk.model.RecordId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the command that a fan-out carries to one record out of its template. */
public final class Retargeting extends SomeCommands<Optional<Command>> {

  private final RecordId target;

  private Retargeting(RecordId target) {
    this.target = target;
  }

  /** Returns the template for another record, or null when it can't be carried to many. */
  public static @Nullable Command of(Command template, RecordId target) {
    return template.match(new Retargeting(target)).orElse(null);
  }

  @Override
  protected Optional<Command> otherwise(Command command) {
    return Optional.empty();
  }

  @Override
  public Optional<Command> takeTransition(TakeTransition command) {
    return Optional.of(
        new TakeTransition(target, command.transition(), command.reason(), command.text()));
  }

  @Override
  public Optional<Command> classify(Classify command) {
    return Optional.of(
        new Classify(
            target,
            command.category(),
            command.impact(),
            command.urgency(),
            command.reason(),
            command.cause(),
            command.until()));
  }

  @Override
  public Optional<Command> extendTarget(ExtendTarget command) {
    return Optional.of(
        new ExtendTarget(
            target, command.metric(), command.by(), command.approvedBy(), command.reason()));
  }

  @Override
  public Optional<Command> excludePeriod(ExcludePeriod command) {
    return Optional.of(
        new ExcludePeriod(
            target,
            command.metrics(),
            command.from(),
            command.to(),
            command.approvedBy(),
            command.reason()));
  }

  @Override
  public Optional<Command> assignTicket(AssignTicket command) {
    return Optional.of(
        new AssignTicket(target, command.group(), command.agent(), command.reason()));
  }

  @Override
  public Optional<Command> escalateFunctionally(EscalateFunctionally command) {
    return Optional.of(
        new EscalateFunctionally(target, command.group(), command.skill(), command.reason()));
  }

  @Override
  public Optional<Command> escalateHierarchically(EscalateHierarchically command) {
    return Optional.of(new EscalateHierarchically(target, command.question()));
  }

  @Override
  public Optional<Command> postMessage(PostMessage command) {
    return Optional.of(
        new PostMessage(target, command.audience(), command.text(), command.automatic()));
  }

  @Override
  public Optional<Command> linkTickets(LinkTickets command) {
    return Optional.of(new LinkTickets(target, command.link(), command.other()));
  }

  @Override
  public Optional<Command> migrateTicket(MigrateTicket command) {
    return Optional.of(new MigrateTicket(target, command.toVersion(), command.migration()));
  }

  @Override
  public Optional<Command> touchRecord(TouchRecord command) {
    return Optional.of(new TouchRecord(target));
  }
}
