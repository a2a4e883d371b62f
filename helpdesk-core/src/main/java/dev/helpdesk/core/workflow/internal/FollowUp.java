package dev.helpdesk.core.workflow.internal;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.RegisterFollowUp;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.model.RecordId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** What a message leads to that comes when its ticket can't be reopened any more. */
final class FollowUp extends SomeEvents<Optional<Command>> {

  private final RecordId origin;

  FollowUp(RecordId origin) {
    this.origin = origin;
  }

  @Override
  protected Optional<Command> otherwise(Event event) {
    return Optional.empty();
  }

  @Override
  public Optional<Command> messagePosted(MessagePosted event) {
    return event.side() == Side.REQUESTER && !event.automatic()
        ? Optional.of(new RegisterFollowUp(id(event.number()), origin, event.key()))
        : Optional.empty();
  }

  /** The same for the same message, so that it can't be registered twice. */
  private RecordId id(int message) {
    String name = origin.value() + "/follow-up/" + message;
    return RecordId.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }
}
