package dev.helpdesk.core.engine.carry;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.engine.road.Duty;
import dev.helpdesk.core.engine.road.Engine;
import dev.helpdesk.core.engine.road.Order;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.DutyRow;
import java.time.Instant;

/** Takes carried commands along the road, each under the key of its duty. */
final class Courier {

  /** What is added to a duty's key for the note of its end. */
  static final String END = "/end";

  /** How a follow-up ended that the other record accepted. */
  static final String ACCEPTED = "accepted";

  private final Engine engine;

  Courier(Engine engine) {
    this.engine = engine;
  }

  /** Gives a command to a record, on behalf of the actor who was allowed at the origin. */
  Outcome carry(DutyRow row, Duty duty, RecordId target, Command command, String suffix) {
    Actor actor = Actor.onBehalfOf(duty.onBehalfOf());
    return travel(
        Order.carried(row.tenant(), target, actor, command, key(row, suffix), duty.cause()));
  }

  /** Notes something on the record that owes the duty. */
  void note(DutyRow row, Command command, String suffix, Instant cause) {
    travel(
        Order.carried(row.tenant(), row.origin(), Actor.SYSTEM, command, key(row, suffix), cause));
  }

  /** Tells whether the end of a follow-up is noted already, by a call that got no further. */
  boolean isNoted(DutyRow row) {
    return engine.road().isRemembered(row.tenant(), Actor.SYSTEM, "NoteFollowUpEnd", key(row, END));
  }

  /** Tells whether a command was done already for a duty. */
  boolean isDone(DutyRow row, Actor actor, String commandType) {
    return engine.road().isRemembered(row.tenant(), actor, commandType, key(row, ""));
  }

  private static String key(DutyRow row, String suffix) {
    return "duty/" + row.id() + suffix;
  }

  /** A record that others write to all the time has yet to decide: that is no answer. */
  private Outcome travel(Order order) {
    Outcome outcome = engine.road().travel(order);
    if (outcome instanceof Outcome.Refused refused
        && refused.refusal().code().equals("record.contended")) {
      throw new ContendedException();
    }
    return outcome;
  }
}
