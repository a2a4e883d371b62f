package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.codec.Codec;
import dev.helpdesk.core.codec.Codecs;
import dev.helpdesk.core.codec.CriteriaCodec;
import dev.helpdesk.core.codec.Fields;
import dev.helpdesk.core.codec.Ids;
import dev.helpdesk.core.codec.JsonBody;
import dev.helpdesk.core.codec.Records;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.engine.record.DeskCodecs;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Body;
import dev.helpdesk.spi.store.Criteria;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is owed: a command to one record, or to many.
 *
 * @param kind which of the two
 * @param origin the record that owes it
 * @param command what is carried
 * @param criteria to which records; null for a follow-up
 * @param onBehalfOf the actor who was allowed at the origin
 * @param cause instant of what caused it
 */
public record Duty(
    Kind kind,
    RecordId origin,
    Command command,
    @Nullable Criteria criteria,
    ActorId onBehalfOf,
    Instant cause) {

  /** The two ways to owe. */
  public enum Kind {
    /** A command to one record. */
    FOLLOW_UP,
    /** A command to every record that meets criteria. */
    FAN_OUT
  }

  /** How a duty is written. */
  static final Codec<Duty> CODEC =
      Records.of(
          Duty::new,
          Fields.of("kind", Duty::kind, Codecs.oneOf(Kind.values())),
          Fields.of("origin", Duty::origin, Ids.RECORD),
          Fields.of("command", Duty::command, DeskCodecs.COMMAND),
          Fields.nullable("criteria", Duty::criteria, CriteriaCodec.CRITERIA),
          Fields.of("onBehalfOf", Duty::onBehalfOf, Ids.ACTOR),
          Fields.of("cause", Duty::cause, Codecs.INSTANT));

  /** Refuses null. */
  public Duty {
    Check.present(kind, "duty.kind");
    Check.present(origin, "duty.origin");
    Check.present(command, "duty.command");
    Check.present(onBehalfOf, "duty.onBehalfOf");
    cause = Check.instant(cause, "duty.cause");
  }

  /** Returns a command to one record. */
  public static Duty followUp(RecordId origin, Command command, Actor actor, Instant cause) {
    return new Duty(Kind.FOLLOW_UP, origin, command, null, actor.id(), cause);
  }

  /** Returns a command to every record that meets criteria. */
  public static Duty fanOut(
      RecordId origin, Criteria criteria, Command template, Actor actor, Instant cause) {
    return new Duty(Kind.FAN_OUT, origin, template, criteria, actor.id(), cause);
  }

  /** Returns this duty as a store keeps it. */
  public Body body() {
    return JsonBody.of(this, CODEC);
  }

  /** Returns the duty that a store kept. */
  public static Duty of(Body body) {
    return JsonBody.read(body, CODEC);
  }
}
