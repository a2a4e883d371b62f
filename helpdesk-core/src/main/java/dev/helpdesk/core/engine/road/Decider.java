package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.engine.record.Slot;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.ReactionsCutOff;
import dev.helpdesk.core.hall.Answerer;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.spi.identity.IdSource;
import dev.helpdesk.spi.store.Decision;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides: what a record does with a command, and what falls due on it. Writes nothing.
 *
 * <p>Apart from the answers to its questions it is pure: the same record, command, instant and
 * answers give the same events.
 */
final class Decider {

  /** Name under which what falls due stands in the history. */
  static final String WAKE = "Wake";

  /** Due instants that are settled in one commit. */
  static final int SETTLED_AT_MOST = 64;

  private final Limits limits;
  private final IdSource ids;

  Decider(Limits limits, IdSource ids) {
    this.limits = limits;
    this.ids = ids;
  }

  /** What decisions on one record may look at. */
  record Ground(
      Policy policy,
      Calendars calendars,
      BiFunction<DeskRecord, Instant, Answerer> answerers,
      boolean isMuted,
      boolean isUnsoundAdmitted) {

    /** Returns this ground for decisions of which nobody is told. */
    Ground muted() {
      return new Ground(policy, calendars, answerers, true, isUnsoundAdmitted);
    }

    /** Returns this ground with another version of the policy. */
    Ground on(Policy other) {
      return new Ground(other, calendars, answerers, isMuted, isUnsoundAdmitted);
    }

    AskedSituation at(Instant now, Actor actor, DeskRecord record, Limits ofHost) {
      Limits limits = ofHost.within(policy.limits());
      return new AskedSituation(
          record.view(), actor, now, limits, this, answerers.apply(record, now));
    }
  }

  /** Decides a command; on refusal the work is left as it was. */
  @Nullable Refusal decide(Command command, Actor actor, Instant now, Ground ground, Work work) {
    AskedSituation situation = ground.at(now, actor, work.record(), limits);
    work.begin(actor, now);
    for (Slot<?, ?> room : work.record().rooms()) {
      Refusal refusal = room.decide(command, work.record(), ground.policy(), situation, work);
      if (refusal != null) {
        return refusal;
      }
    }
    run(command.commandType(), work.queue.size(), situation, ground.policy(), work);
    return null;
  }

  /**
   * Settles what is due up to an instant, each as of its own instant on what the last one left.
   *
   * @return whether all of it is settled; false when it was cut at so many
   */
  boolean settle(Instant until, int atMost, Ground ground, Work work) {
    for (int i = 0; i < atMost; i++) {
      Instant wakeUp = wakeUp(ground, work.record());
      if (wakeUp == null || wakeUp.isAfter(until)) {
        return true;
      }
      long before = work.record().view().version();
      wake(wakeUp, ground, work);
      if (work.record().view().version() == before) {
        throw new StuckException();
      }
    }
    return false;
  }

  private void wake(Instant wakeUp, Ground ground, Work work) {
    Instant last = work.record().view().lastAt();
    Instant now = wakeUp.isBefore(last) ? last : wakeUp;
    AskedSituation situation = ground.at(now, Actor.SYSTEM, work.record(), limits);
    work.begin(Actor.SYSTEM, now);
    for (Slot<?, ?> room : work.record().rooms()) {
      room.due(work.record(), ground.policy(), situation, work);
    }
    run(WAKE, 0, situation, ground.policy(), work);
  }

  /** Returns the earliest instant at which a room has something to do, or null. */
  @Nullable Instant wakeUp(Ground ground, DeskRecord record) {
    AskedSituation situation = ground.at(record.view().lastAt(), Actor.SYSTEM, record, limits);
    Instant earliest = null;
    for (Slot<?, ?> room : record.rooms()) {
      Instant wakeUp = room.wakeUp(record, ground.policy(), situation);
      if (wakeUp != null && (earliest == null || wakeUp.isBefore(earliest))) {
        earliest = wakeUp;
      }
    }
    return earliest;
  }

  private void run(
      String command, int ownFacts, AskedSituation situation, Policy policy, Work work) {
    if (work.queue.isEmpty()) {
      return;
    }
    String decision = ids.next();
    boolean cutOff = false;
    int position = 0;
    for (; !work.queue.isEmpty(); position++) {
      Happened happened =
          write(
              work.queue.remove(),
              decision,
              position,
              position >= ownFacts,
              command,
              situation,
              work);
      // What is in the queue has its texts and notifications in the work already, so that it is
      // written in any case; at the bound nothing further follows from it.
      cutOff = cutOff || position + work.queue.size() >= situation.limits().eventsPerDecision();
      if (!cutOff) {
        for (Slot<?, ?> room : work.record().rooms()) {
          room.react(happened, work.record(), policy, situation, work);
        }
      }
    }
    if (cutOff) {
      Event end = new ReactionsCutOff(situation.limits().eventsPerDecision());
      write(end, decision, position, true, command, situation, work);
    }
  }

  private static Happened write(
      Event event,
      String decision,
      int position,
      boolean reaction,
      String command,
      AskedSituation situation,
      Work work) {
    Happened happened =
        new Happened(
            event,
            situation.now(),
            work.record().view().version() + 1,
            situation.actor().id(),
            command,
            reaction);
    work.happened(
        happened, new Decision(decision, command, situation.actor().id(), position, reaction));
    situation.follow(work.record().view());
    return happened;
  }
}
