package dev.helpdesk.core.engine.record;

import dev.helpdesk.core.codec.Codec;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.hall.Describing;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Refusal;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A room at its place in the order of rooms, with its section of the policy and its codec.
 *
 * @param <S> the room's slice
 * @param <P> the room's section of the policy
 */
public final class Slot<S, P> {

  private final String name;
  private final int index;
  private final Room<S, P> room;
  private final Function<Policy, P> section;
  private final Codec<S> codec;

  Slot(String name, int index, Room<S, P> room, Function<Policy, P> section, Codec<S> codec) {
    this.name = name;
    this.index = index;
    this.room = room;
    this.section = section;
    this.codec = codec;
  }

  /** Returns the room's name, by which its slice is written. */
  public String name() {
    return name;
  }

  /** Returns how the room's slice is written and read. */
  public Codec<S> codec() {
    return codec;
  }

  /** Returns the room's slice of a record. */
  @SuppressWarnings("unchecked") // the slice at this index was made by this room
  public S of(DeskRecord record) {
    return (S) record.slice(index);
  }

  S initial() {
    return room.initial();
  }

  @SuppressWarnings("unchecked") // the slice at this index was made by this room
  Object evolve(Object slice, Happened happened) {
    return room.evolve((S) slice, happened);
  }

  /** Lets the room decide a command. */
  public @Nullable Refusal decide(
      Command command, DeskRecord record, Policy policy, Situation situation, Draft draft) {
    return room.decide(command, of(record), section.apply(policy), situation, draft);
  }

  /** Lets the room react to an event. */
  public void react(
      Happened cause, DeskRecord record, Policy policy, Situation situation, Draft draft) {
    room.react(cause, of(record), section.apply(policy), situation, draft);
  }

  /** Asks the room when it has something to do by itself. */
  public @Nullable Instant wakeUp(DeskRecord record, Policy policy, Situation situation) {
    return room.wakeUp(of(record), section.apply(policy), situation);
  }

  /** Asks the room for every instant at which it has something to do by itself. */
  public void ahead(DeskRecord record, Policy policy, Situation situation, Consumer<Instant> out) {
    room.ahead(of(record), section.apply(policy), situation, out);
  }

  /** Lets the room do what is due. */
  public void due(DeskRecord record, Policy policy, Situation situation, Draft draft) {
    room.due(of(record), section.apply(policy), situation, draft);
  }

  /** Lets the room set attributes. */
  public void describe(DeskRecord record, Policy policy, Situation situation, Describing out) {
    room.describe(of(record), section.apply(policy), situation, out);
  }
}
